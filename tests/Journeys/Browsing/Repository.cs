namespace Samplan.Journeys.Tests.Browsing;

/// <summary>The folder that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A folder for what the tests leave to look at; git does not see it.</summary>
    public static string Artifacts(string name) => Directory.CreateDirectory(Path.Combine(Root, "artifacts", name)).FullName;

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Samplan.slnx"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests lie outside the repository."));
}
