using System.CommandLine;
using Samplan.Analyses.Contracts;
using Samplan.Server;

namespace Samplan.Cli.Commands;

/// <summary><c>init &lt;workspace&gt; --name N --ruleset F</c>: makes a workspace.</summary>
internal static class InitCommand
{
    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var name = new Option<string?>("--name") { Description = terminal.Texts["cli.init.name"] };
        var ruleset = new Option<string>("--ruleset") { Description = terminal.Texts["cli.init.ruleset"], Required = true };
        var language = new Option<string>("--language") { Description = terminal.Texts["cli.init.language"], DefaultValueFactory = _ => "sv" };
        language.AcceptOnlyFromAmong("sv", "en");
        var command = new Command("init", terminal.Texts["cli.init.about"]) { workspace, name, ruleset, language };
        command.SetAction(parse =>
        {
            var folder = parse.GetRequiredValue(workspace);
            return Task.FromResult(
                Init(
                    terminal,
                    folder,
                    parse.GetValue(name) ?? Path.GetFileName(Path.GetFullPath(folder)),
                    parse.GetRequiredValue(ruleset),
                    parse.GetRequiredValue(language)
                )
            );
        });
        return command;
    }

    public static int Init(Terminal terminal, string folder, string name, string ruleset, string language)
    {
        var (parsed, bytes) = RulesetFile.Parse(Find(ruleset));
        var made = Rooms.Workspaces.Create(folder, name, language, bytes);
        if (made.Value is not { } workspace)
            return terminal.Refuse(made.Refusal!);
        workspace.Dispose();
        terminal.Say(terminal.Texts.Say("cli.init.done", ("folder", folder), ("name", name), ("ruleset", parsed.Name.In(terminal.Texts.Language))));
        return CommandLine.Done;
    }

    /// <summary>The path as given, else among the rulesets that come with the program.</summary>
    private static string Find(string path)
    {
        if (File.Exists(path) || Environment.GetEnvironmentVariable("SAMPLAN_ROOT") is not { } root)
            return path;
        var shipped = new[] { Path.Combine(root, path), Path.Combine(root, "rulesets", path), Path.Combine(root, "rulesets", path + ".json") };
        return shipped.FirstOrDefault(File.Exists) ?? path;
    }
}
