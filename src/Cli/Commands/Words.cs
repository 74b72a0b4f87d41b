using System.CommandLine;

namespace Samplan.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Words
{
    public static Argument<string> Workspace(Terminal terminal) => new("workspace") { Description = terminal.Texts["cli.workspace"] };

    public static Option<bool> Json(Terminal terminal) => new("--json") { Description = terminal.Texts["cli.json"] };

    public static Option<IReadOnlyList<string>> Many(string name, string description) =>
        new(name)
        {
            Description = description,
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.Select(token => token.Value)],
        };
}
