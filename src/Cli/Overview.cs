using System.CommandLine;

namespace Samplan.Cli;

/// <summary>What the program can do, in the reader's language: the answer to <c>samplan --help</c>.</summary>
internal static class Overview
{
    /// <summary>What a reader writes to start the program: the launcher.</summary>
    public static string Program { get; } = OperatingSystem.IsWindows() ? "samplan" : "./samplan";

    public static bool IsAskedFor(IReadOnlyList<string> args) => args is ["--help" or "-h" or "-?" or "help"];

    public static void Write(RootCommand root, Terminal terminal)
    {
        terminal.Say(root.Description ?? "");
        terminal.Say("");
        foreach (var command in root.Subcommands)
            Line(terminal, command.Name, command.Description ?? "");
        foreach (var verb in new[] { "test", "check", "bench" })
            Line(terminal, verb, terminal.Texts["cli.overview." + verb]);
        terminal.Say("");
        terminal.Say(terminal.Texts["cli.overview.more"]);
    }

    private static void Line(Terminal terminal, string name, string description) => terminal.Say($"  {name, -9} {description}");
}
