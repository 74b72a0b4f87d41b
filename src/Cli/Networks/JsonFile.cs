using System.Globalization;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>A file of data in JSON, and what is wrong with it by line and path.</summary>
internal static class JsonFile
{
    /// <exception cref="RefusedException">There is no such file.</exception>
    public static byte[] Read(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path) : throw new RefusedException(Refusal.Of("formats.file-missing", ("file", path)));

    public static RefusedException Refused(string path, IEnumerable<RulesetError> errors) => new([.. errors.Select(error => Say(path, error))]);

    private static Refusal Say(string path, RulesetError error) =>
        new(
            error.Code,
            new Dictionary<string, string>(error.Arguments, StringComparer.Ordinal)
            {
                ["file"] = Path.GetFileName(path),
                ["line"] = error.Line.ToString(CultureInfo.InvariantCulture),
                ["path"] = error.Path,
            }
        );
}
