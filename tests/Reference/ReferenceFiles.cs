namespace Samplan.Reference.Tests;

/// <summary>
/// Real published data for comparison, which is never part of the project: the folder in SAMPLAN_REFERENCE_DATA, else <c>../shared/data</c>
/// beside the repository's root.
/// </summary>
internal static class ReferenceFiles
{
    private const string Variable = "SAMPLAN_REFERENCE_DATA";

    /// <summary>The folder's path, null where there is none.</summary>
    public static string? Folder { get; } = FindFolder();

    /// <summary>Missing data fails the test instead of skipping it: the variable is set, or CI is true.</summary>
    public static bool IsDemanded { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }
        || string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of a file or folder in it, whether or not it is there.</summary>
    public static string Find(string path) => Path.Combine(Folder ?? Variable, path);

    private static string? FindFolder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } stated)
            return stated;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Samplan.slnx")))
                continue;
            // A worktree lies one folder deeper than a clone.
            return new[] { "../shared/data", "../../shared/data" }
                .Select(path => Path.GetFullPath(Path.Combine(folder.FullName, path)))
                .FirstOrDefault(Directory.Exists);
        }
        return null;
    }
}
