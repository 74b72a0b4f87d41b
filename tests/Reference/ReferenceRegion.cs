using Samplan.Catalogue;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Reference.Tests;

/// <summary>A workspace in a temporary folder that real files are imported into.</summary>
internal sealed class ReferenceRegion : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"samplan-reference-{Guid.NewGuid():n}");
    private readonly Workspaces _workspaces = new([CatalogueModule.Schema]);

    public ReferenceRegion() => _workspaces.Create(Folder, "Referens", "sv", "{}"u8.ToArray()).Value!.Dispose();

    public string Folder => Path.Combine(_root, "region");

    /// <summary>Imports a reference file and fails with its sentences when it is refused.</summary>
    public async Task<ImportReport> ImportAsync(string file, string role, Func<ImportRequest, ImportRequest>? with = null)
    {
        var report = await TryImportAsync(file, role, with);
        Assert.True(report.Result == ImportResult.Imported, $"{file}: {Say(report)}");
        return report;
    }

    public async Task<ImportReport> TryImportAsync(string file, string role, Func<ImportRequest, ImportRequest>? with = null)
    {
        var request = new ImportRequest(ReferenceFiles.Find(file), role);
        using var workspace = _workspaces.Open(Folder, WorkspaceAccess.Write).Value!;
        return await CatalogueModule.Of(workspace, TimeProvider.System).ImportAsync(with?.Invoke(request) ?? request, null, CancellationToken.None);
    }

    public async Task<DatasetContent> ReadAsync(DatasetVersion version)
    {
        using var workspace = _workspaces.Open(Folder, WorkspaceAccess.Read).Value!;
        return await CatalogueModule.Of(workspace, TimeProvider.System).ReadAsync(version, null, withGeometry: true, CancellationToken.None);
    }

    /// <summary>The arguments of a notice, for people's numbers: count, names.</summary>
    public static string Told(ImportReport report, string code, string argument) => report.Notices.Single(notice => notice.Code == code).Arguments[argument];

    public static string Say(ImportReport report) => string.Join('\n', report.Refusals.Concat(report.Notices).Select(Texts.In("sv").Say));

    public static double Sum(double?[] numbers) => numbers.Sum(number => number ?? 0);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
