using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>The catalogue of one open workspace.</summary>
internal sealed class WorkspaceCatalogue(Workspace workspace, TimeProvider clock) : ICatalogue
{
    public Task<IReadOnlyList<Dataset>> ListAsync(CancellationToken cancellation) =>
        workspace.Region.ReadAsync(session => new DatasetStore(session).ListAsync());

    public Task<DatasetContent> ReadAsync(DatasetVersion version, IReadOnlyList<string>? columns, bool withGeometry, CancellationToken cancellation) =>
        workspace.Region.ReadAsync(session => DatasetContentReader.ReadAsync(session, version, columns, withGeometry, cancellation));

    public Task<ImportReport> ImportAsync(ImportRequest request, IProgress<double>? progress, CancellationToken cancellation) =>
        new ImportDataset(workspace, clock).RunAsync(request, keeps: true, progress, cancellation);

    public Task<ImportReport> PreviewAsync(ImportRequest request, CancellationToken cancellation) =>
        new ImportDataset(workspace, clock).RunAsync(request, keeps: false, null, cancellation);

    public Task<Outcome<Dataset>> RemoveAsync(DatasetId id, CancellationToken cancellation) => new RemoveDataset(workspace).RunAsync(id, cancellation);
}
