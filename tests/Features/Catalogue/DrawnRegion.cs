using System.Security.Cryptography;
using System.Text;
using Samplan.Catalogue;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Features.Tests.Catalogue;

/// <summary>A workspace in a temporary folder and files drawn as text.</summary>
internal sealed class DrawnRegion : IDisposable
{
    public const string ThreePlaces = """
        ort,kommun,lat,lon,befolkning,jobb
        Köping,Köping,59.512,15.993,18443,9000
        Tidö-Lindö,Västerås,59.508,16.473,1 206,..
        Västerås,Västerås,59.619,16.543,130795,NA
        """;

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}");

    public DrawnRegion()
    {
        Directory.CreateDirectory(_root);
        Workspaces.Create(Folder, "Testlän", "sv", "{}"u8.ToArray()).Value!.Dispose();
    }

    public static Workspaces Workspaces { get; } = new([CatalogueModule.Schema]);

    public static TimeProvider Clock { get; } = new StoppedClock(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));

    public string Folder => Path.Combine(_root, "region");

    public string PathOf(string name) => Path.Combine(_root, name);

    public string Draw(string name, string content) => Draw(name, Encoding.UTF8.GetBytes(content));

    public string Draw(string name, byte[] content)
    {
        var path = PathOf(name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public Task<ImportReport> ImportAsync(string name, string content, string role, Func<ImportRequest, ImportRequest>? with = null) =>
        ImportAsync((with ?? (request => request))(new ImportRequest(Draw(name, content), role)));

    public Task<ImportReport> ImportAsync(ImportRequest request, CancellationToken cancellation = default) =>
        WriteAsync(catalogue => catalogue.ImportAsync(request, null, cancellation));

    public async Task<ImportReport> ImportPlacesAsync(string places = ThreePlaces)
    {
        var report = await ImportAsync("orter.csv", places, "places");
        Assert.True(report.Result == ImportResult.Imported, Say(report));
        return report;
    }

    public Task<T> WriteAsync<T>(Func<ICatalogue, Task<T>> write) => OpenAsync(WorkspaceAccess.Write, write);

    public Task<T> ReadAsync<T>(Func<ICatalogue, Task<T>> read) => OpenAsync(WorkspaceAccess.Read, read);

    public Task<DatasetContent> ReadAsync(DatasetVersion version) =>
        ReadAsync(catalogue => catalogue.ReadAsync(version, null, withGeometry: true, CancellationToken.None));

    public Task<IReadOnlyList<Dataset>> ListAsync() => ReadAsync(catalogue => catalogue.ListAsync(CancellationToken.None));

    /// <summary>Every file of the workspace with the hash of its bytes.</summary>
    public string Fingerprint() =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => $"{Path.GetRelativePath(Folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
        );

    /// <summary>Everything that a report says, in Swedish.</summary>
    public static string Say(ImportReport report) => string.Join('\n', report.Refusals.Concat(report.Notices).Select(Texts.In("sv").Say));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<T> OpenAsync<T>(WorkspaceAccess access, Func<ICatalogue, Task<T>> use)
    {
        using var workspace = Workspaces.Open(Folder, access).Value!;
        return await use(CatalogueModule.Of(workspace, Clock));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
