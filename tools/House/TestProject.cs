namespace Samplan.House;

/// <summary>One test project, as built by the check in Release.</summary>
internal sealed record TestProject(string File)
{
    /// <summary>Browser tests, real data and whole runs of the program measure time and fill the machine: they run alone, last.</summary>
    private static readonly string[] s_alone = ["Reference", "Journeys", "Cli"];

    public string Folder => Path.GetDirectoryName(File)!;

    public string Name => Path.GetFileName(Folder);

    public string Assembly => Path.Combine(Folder, "bin", "Release", "net10.0", Path.GetFileNameWithoutExtension(File) + ".dll");

    public bool RunsAlone => s_alone.Contains(Name);

    /// <summary>True when a source file declares a test, so that a run which finds none is seen to be broken.</summary>
    public bool DeclaresTests =>
        Directory
            .EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !Path.GetRelativePath(Folder, file).StartsWith("bin", StringComparison.Ordinal)
                && !Path.GetRelativePath(Folder, file).StartsWith("obj", StringComparison.Ordinal)
            )
            .Any(static file => System.IO.File.ReadLines(file).Any(static line => IsTestAttribute(line.AsSpan().TrimStart())));

    // Ours are called [BrowserFact], [ReferenceFact] and the like.
    private static bool IsTestAttribute(ReadOnlySpan<char> line) =>
        line.StartsWith("[") && (line.Contains("Fact", StringComparison.Ordinal) || line.Contains("Theory", StringComparison.Ordinal));
}
