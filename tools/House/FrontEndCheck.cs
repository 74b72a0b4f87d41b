namespace Samplan.House;

/// <summary>The checks of <c>web/</c>: lint, types, tests and unused code by <c>npm run check</c>, and that <c>web/dist</c> is a build of the source.</summary>
internal static class FrontEndCheck
{
    /// <summary>Installs what the lock file names, unless that is already in place.</summary>
    public static Step Install(Repository repository)
    {
        const string name = "check: npm install in web";
        var wanted = new FileInfo(repository.PathTo("web", "package-lock.json"));
        var present = new FileInfo(repository.PathTo("web", "node_modules", ".package-lock.json"));
        return present.Exists && present.LastWriteTimeUtc >= wanted.LastWriteTimeUtc
            ? Step.Passed(name)
            : Npm(repository, "install", "--no-audit", "--no-fund").As(name);
    }

    public static Step Lint(Repository repository) => Npm(repository, "run", "check").As("check: npm run check in web");

    /// <summary>Builds beside <c>web/dist</c> and compares file by file, byte by byte.</summary>
    public static Step CompareBuild(Repository repository)
    {
        const string name = "check: web/dist is a build of web/src";
        var fresh = Path.Combine(repository.Artifacts, "web-dist");
        var built = Shell.Run(repository.PathTo("web"), Shell.Find("npx") ?? "npx", "--no-install", "vite", "build", "--outDir", fresh, "--emptyOutDir");
        if (!built.IsDone)
            return built.As(name);
        var differing = Differences(fresh, repository.PathTo("web", "dist"));
        return differing.Count == 0
            ? Step.Passed(name)
            : Step.Failed(name, "Run 'npm run build' in web and commit web/dist. Differing: " + string.Join(", ", differing));
    }

    private static List<string> Differences(string left, string right)
    {
        var names = ListFiles(left).Union(ListFiles(right), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. names.Where(name => !SameBytes(Path.Combine(left, name), Path.Combine(right, name)))];
    }

    private static IEnumerable<string> ListFiles(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)) : [];

    private static bool SameBytes(string left, string right) =>
        File.Exists(left) && File.Exists(right) && File.ReadAllBytes(left).AsSpan().SequenceEqual(File.ReadAllBytes(right));

    private static ShellResult Npm(Repository repository, params string[] arguments) =>
        Shell.Run(repository.PathTo("web"), Shell.Find("npm") ?? "npm", arguments);
}
