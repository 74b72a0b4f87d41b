using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Contracts;

/// <summary>The ruleset of a workspace: a file that planners edit, read anew each time so that an edit is seen at once.</summary>
public static class RulesetFile
{
    /// <exception cref="RefusedException">The file is missing or something in it is wrong: each with its line.</exception>
    public static Ruleset Read(Workspace workspace) => Parse(workspace.RulesetPath).Ruleset;

    /// <summary>Reads and checks a ruleset anywhere, with its bytes.</summary>
    /// <exception cref="RefusedException">As for <see cref="Read"/>.</exception>
    public static (Ruleset Ruleset, byte[] Bytes) Parse(string path)
    {
        if (!File.Exists(path))
            throw new RefusedException(Refusal.Of("analyses.no-ruleset", ("file", path)));
        var bytes = File.ReadAllBytes(path);
        var parsing = RulesetParser.Parse(bytes);
        return parsing.Ruleset is { } ruleset ? (ruleset, bytes) : throw new RefusedException([.. parsing.Errors.Select(error => Say(path, error))]);
    }

    private static Refusal Say(string path, RulesetError error) =>
        new(
            error.Code,
            new Dictionary<string, string>(error.Arguments, StringComparer.Ordinal)
            {
                ["file"] = Path.GetFileName(path),
                ["line"] = error.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["path"] = error.Path,
            }
        );
}
