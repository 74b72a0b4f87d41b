namespace Samplan.House;

/// <summary>The folder that holds <c>Samplan.slnx</c>, and the paths the house works with.</summary>
internal sealed record Repository(string Root)
{
    public string Artifacts => Directory.CreateDirectory(Path.Combine(Root, "artifacts")).FullName;

    public static Repository Find()
    {
        var start = Environment.GetEnvironmentVariable("SAMPLAN_ROOT") ?? AppContext.BaseDirectory;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Samplan.slnx")))
                return new Repository(folder.FullName);
        }
        throw new DirectoryNotFoundException($"No folder above {start} holds Samplan.slnx.");
    }

    public string PathTo(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    public bool Has(params ReadOnlySpan<string> parts) => Path.Exists(PathTo(parts));

    /// <summary>The test projects, by the name of their folder.</summary>
    public IReadOnlyList<TestProject> ListTestProjects() =>
        [
            .. Directory
                .EnumerateFiles(PathTo("tests"), "*.Tests.csproj", SearchOption.AllDirectories)
                .Select(static file => new TestProject(file))
                .OrderBy(static project => project.Name, StringComparer.Ordinal),
        ];
}
