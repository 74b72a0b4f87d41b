using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Samplan.Cli;

/// <summary>How a command is called, in the reader's language: the answer to <c>samplan import --help</c>.</summary>
internal sealed class CommandHelp(Terminal terminal)
{
    private const int LeftColumn = 30;

    public void Write(CommandResult called)
    {
        var command = called.Command;
        var options = command.Options.Where(option => !option.Hidden && option is not System.CommandLine.Help.HelpOption).ToList();
        terminal.Say(command.Description ?? "");
        terminal.Say("");
        var usage = terminal.Texts["cli.help.usage"];
        foreach (var line in ListUsage(called, options))
        {
            terminal.Say($"{usage} {line}");
            usage = new string(' ', usage.Length);
        }
        List(terminal.Texts["cli.help.commands"], command.Subcommands.Select(one => (one.Name, one.Description ?? "")));
        List(terminal.Texts["cli.help.arguments"], command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description ?? "")));
        List(terminal.Texts["cli.help.options"], options.OrderByDescending(option => option.Required).Select(option => (Form(option), Meaning(option))));
    }

    /// <summary>The command itself where it does something, then what stands below it: the options of the one are not those of the other.</summary>
    private IEnumerable<string> ListUsage(CommandResult called, IReadOnlyList<Option> options)
    {
        var below = string.Join('|', called.Command.Subcommands.Select(one => one.Name));
        if (called.Command.Action is not null || below.Length == 0)
            yield return Usage(called, options);
        if (below.Length > 0)
            yield return $"{CallWords.Called(called)} {below} …";
    }

    private string Usage(CommandResult called, IReadOnlyList<Option> options)
    {
        var arguments = called.Command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? $"<{argument.Name}>" : $"[{argument.Name}]");
        var required = options.Where(option => option.Required).Select(Form);
        var further = options.Any(option => !option.Required) ? [terminal.Texts["cli.help.further"]] : Array.Empty<string>();
        return string.Join(' ', [CallWords.Called(called), .. arguments, .. required, .. further]);
    }

    private void List(string heading, IEnumerable<(string Form, string Meaning)> rows)
    {
        var listed = rows.ToList();
        if (listed.Count == 0)
            return;
        terminal.Say("");
        terminal.Say(heading);
        foreach (var (form, meaning) in listed)
            terminal.Say($"  {form.PadRight(LeftColumn)} {meaning}".TrimEnd());
    }

    private string Form(Option option) =>
        option.ValueType == typeof(bool) ? option.Name
        : Values(option) is { Length: > 0 } values ? $"{option.Name} {values}"
        : $"{option.Name} <{terminal.Texts["cli.help.value"]}>" + (option.Arity.MaximumNumberOfValues > 1 ? " …" : "");

    private string Meaning(Option option)
    {
        var usual = option.HasDefaultValue && option.ValueType != typeof(bool) ? option.GetDefaultValue() : null;
        var note =
            option.Required ? terminal.Texts["cli.help.required"]
            : usual is not null ? terminal.Texts.Say("cli.help.default", ("value", Convert.ToString(usual, terminal.Culture) ?? ""))
            : "";
        return Meaning(option.Description, note);
    }

    private static string Meaning(string? description, string note) => note.Length > 0 ? $"{description} ({note})" : description ?? "";

    /// <summary>The only values that are taken, empty where any is.</summary>
    private static string Values(Option option) => string.Join('|', option.GetCompletions(CompletionContext.Empty).Select(one => one.Label));
}
