using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Samplan.Cli;

/// <summary>What is wrong with a call, in one sentence of our own: the library's are English and name its types.</summary>
internal sealed partial class CallWords(Terminal terminal)
{
    public string Say(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        // A command that does something of its own is called with what it asks for, also where commands stand under it.
        var problem = command is { Action: null, Subcommands.Count: > 0 } ? NoCommand(parse, command) : Problem(parse);
        return $"{problem} {terminal.Texts.Say("cli.see-help", ("command", $"{Called(parse.CommandResult)} --help"))}";
    }

    private string NoCommand(ParseResult parse, Command root)
    {
        var commands = string.Join(", ", root.Subcommands.Select(one => one.Name));
        return parse.UnmatchedTokens is [var asked, ..]
            ? terminal.Texts.Say("cli.unknown-command", ("command", asked), ("commands", commands))
            : terminal.Texts.Say("cli.no-command", ("commands", commands));
    }

    /// <summary>What a reader writes to call the command: the program, the commands it stands under and its own name.</summary>
    public static string Called(CommandResult result) =>
        result.Command is RootCommand ? Overview.Program : $"{Called((CommandResult)result.Parent!)} {result.Command.Name}";

    private string Problem(ParseResult parse)
    {
        // The first missing argument says more than the missing options behind it.
        if (FindMissingArgument(parse.CommandResult) is { } argument)
            return terminal.Texts.Say("cli.argument-missing", ("argument", argument.Name), ("meaning", argument.Description ?? ""));
        if (parse.UnmatchedTokens is [var unknown, ..])
            return terminal.Texts.Say("cli.not-understood", ("word", unknown));
        var error = parse.Errors[0];
        return error.SymbolResult switch
        {
            OptionResult option => OfOption(option, error.Message),
            ArgumentResult { Parent: OptionResult option } => OfOption(option, error.Message),
            ArgumentResult { Tokens: [var given, ..] } one when IsUnreadable(error.Message) => NotANumber(one.Argument.Name, given.Value),
            ArgumentResult one when OneOf().IsMatch(error.Message) => OneOfThese(one.Argument.Name, one.Tokens, error.Message),
            CommandResult one when FindMissingOption(one) is { } missing => terminal.Texts.Say(
                "cli.option-missing",
                ("option", missing.Name),
                ("meaning", missing.Description ?? "")
            ),
            _ => error.Message,
        };
    }

    private string OfOption(OptionResult option, string message)
    {
        var name = option.Option.Name;
        if (message.StartsWith("Required argument missing", StringComparison.Ordinal))
            return terminal.Texts.Say("cli.value-missing", ("option", name), ("meaning", option.Option.Description ?? ""));
        if (OneOf().IsMatch(message))
            return OneOfThese(name, option.Tokens, message);
        if (IsUnreadable(message))
            return NotANumber(name, option.Tokens is [var given, ..] ? given.Value : "");
        if (message.StartsWith("Option '", StringComparison.Ordinal))
            return option.Implicit || option.Tokens.Count == 0
                ? terminal.Texts.Say("cli.option-missing", ("option", name), ("meaning", option.Option.Description ?? ""))
                : terminal.Texts.Say("cli.option-twice", ("option", name));
        return message;
    }

    private static bool IsUnreadable(string message) => message.StartsWith("Cannot parse argument", StringComparison.Ordinal);

    private string NotANumber(string name, string value) => terminal.Texts.Say("cli.not-a-whole-number", ("option", name), ("value", value));

    private string OneOfThese(string name, IReadOnlyList<Token> tokens, string message) =>
        terminal.Texts.Say(
            "cli.one-of",
            ("name", name),
            ("value", tokens is [var given, ..] ? given.Value : ""),
            ("values", string.Join(", ", Quoted().Matches(message).Skip(1).Select(match => match.Groups["value"].Value)))
        );

    private static Argument? FindMissingArgument(CommandResult result) =>
        result.Command.Arguments.FirstOrDefault(argument =>
            argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is not { Tokens.Count: > 0 }
        );

    private static Option? FindMissingOption(CommandResult result) =>
        result.Command.Options.FirstOrDefault(option => option.Required && result.GetResult(option) is not { Implicit: false });

    [GeneratedRegex("Must be one of", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneOf();

    [GeneratedRegex("'(?<value>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
