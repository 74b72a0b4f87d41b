using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Derivations;

/// <summary>The datasets of premises: rows that no table holds come from the premises, all others from the workspace.</summary>
internal sealed class ImaginedDatasets(Premises premises, IDatasets datasets) : IDatasets
{
    public Task<IReadOnlyList<Dataset>> ListAsync(CancellationToken cancellation) => Task.FromResult(premises.Datasets);

    public Task<DatasetContent> ReadAsync(DatasetVersion version, IReadOnlyList<string>? columns, bool withGeometry, CancellationToken cancellation) =>
        premises.Contents.TryGetValue(version.Table, out var imagined)
            ? Task.FromResult(imagined)
            : datasets.ReadAsync(version, columns, withGeometry, cancellation);
}
