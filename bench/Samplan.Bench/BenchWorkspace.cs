using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Bench;

/// <summary>An open workspace in a folder of its own, which goes when it is disposed.</summary>
internal sealed class BenchWorkspace : IDisposable
{
    private BenchWorkspace(string folder)
    {
        Folder = folder;
        Rooms = Rooms.Open(folder, WorkspaceAccess.Write, TimeProvider.System) is { Value: { } rooms }
            ? rooms
            : throw new InvalidOperationException($"{folder} cannot be opened.");
    }

    public string Folder { get; }

    public Rooms Rooms { get; }

    /// <summary>Where the program's own files are.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("SAMPLAN_ROOT") ?? Directory.GetCurrentDirectory();

    public static BenchWorkspace Create(string ruleset = "sydsverige") => CreateWith(File.ReadAllBytes(Path.Combine(Root, "rulesets", ruleset + ".json")));

    public static BenchWorkspace CreateWith(byte[] ruleset)
    {
        var folder = NewFolder();
        Rooms.Workspaces.Create(folder, "Mätning", "sv", ruleset).Value!.Dispose();
        return new BenchWorkspace(folder);
    }

    /// <summary>A copy of a workspace that is closed.</summary>
    public static BenchWorkspace CopyOf(string closed)
    {
        var folder = NewFolder();
        foreach (var file in Directory.EnumerateFiles(closed, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(closed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return new BenchWorkspace(folder);
    }

    public DatasetVersion Import(ImportRequest request)
    {
        var report = Rooms.Get<ICatalogue>().ImportAsync(request, null, CancellationToken.None).GetAwaiter().GetResult();
        var texts = Texts.In("en");
        return report.Version
            ?? throw new InvalidOperationException($"{request.Path}: {string.Join("; ", report.Refusals.Take(3).Select(refusal => texts.Say(refusal)))}");
    }

    /// <summary>Closes without removing the folder.</summary>
    public string Close()
    {
        Rooms.Dispose();
        return Folder;
    }

    public void Dispose()
    {
        Rooms.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    public static string NewFolder() => Path.Combine(Path.GetTempPath(), $"samplan-bench-{Guid.NewGuid():n}");
}
