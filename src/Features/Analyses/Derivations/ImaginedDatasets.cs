using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;

namespace Samplan.Analyses.Derivations;

/// <summary>The datasets of premises: rows that no table holds come from the premises, all others from the workspace.
/// One that has been taken out of the workspace is refused.</summary>
internal sealed class ImaginedDatasets(Premises premises, IDatasets datasets) : IDatasets
{
    public Task<IReadOnlyList<Dataset>> ListAsync(CancellationToken cancellation) => Task.FromResult(premises.Datasets);

    public Task<DatasetContent> ReadAsync(DatasetVersion version, IReadOnlyList<string>? columns, bool withGeometry, CancellationToken cancellation) =>
        premises.Contents.TryGetValue(version.Table, out var imagined) ? Task.FromResult(imagined)
        : version.Table.Length == 0
            ? throw new RefusedException(Refusal.Of("analyses.dataset-gone", ("dataset", version.Dataset.Value), ("version", $"{version.Number}")))
        : datasets.ReadAsync(version, columns, withGeometry, cancellation);
}
