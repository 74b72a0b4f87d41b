using Samplan.Kernel;

namespace Samplan.Cli;

/// <summary>Where the results of a call go.</summary>
internal static class OutputPlaces
{
    /// <summary>Refuses a place that cannot be written to, that is one of the files to read, or that is given twice, before any work is done for it.</summary>
    /// <param name="read">Files that the call reads; null for one that it does not name.</param>
    /// <param name="written">Files that it writes; null for one that is not asked for.</param>
    public static void Check(IReadOnlyCollection<string?> read, params ReadOnlySpan<string?> written)
    {
        var inputs = read.OfType<string>().Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in written)
        {
            if (path is null)
                continue;
            var final = Path.GetFullPath(path);
            if (inputs.Contains(final))
                throw Refuse("cli.out-is-input", path);
            if (Directory.Exists(final) || !Directory.Exists(Path.GetDirectoryName(final)) || !seen.Add(final))
                throw Refuse("cli.cannot-write", path);
        }
    }

    public static RefusedException Refuse(string code, string path) => new(Refusal.Of(code, ("file", path)));
}
