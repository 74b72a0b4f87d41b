using Samplan.Kernel;

namespace Samplan.Catalogue.Contracts;

/// <summary>What the doors ask of the catalogue of an open workspace.</summary>
public interface ICatalogue : IDatasets
{
    /// <summary>Reads a file into a new version, all or nothing.</summary>
    Task<ImportReport> ImportAsync(ImportRequest request, IProgress<double>? progress, CancellationToken cancellation);

    /// <summary>The whole import without keeping anything (<c>--dry-run</c>): the resolved schema, and everything that would be refused.</summary>
    Task<ImportReport> PreviewAsync(ImportRequest request, CancellationToken cancellation);

    /// <summary>Takes a dataset out with all its versions.</summary>
    Task<Outcome<Dataset>> RemoveAsync(DatasetId id, CancellationToken cancellation);
}
