using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Analyses.Derivations;

/// <summary>Reads what a step would read, for trials that are not kept: the datasets as they are and the results as they were last built.</summary>
internal sealed class StepInputReading(Workspace workspace, IDatasets datasets)
{
    /// <summary>Tells whether anything that the step would read has changed.</summary>
    public async Task<string> HashAsync(Step step, CancellationToken cancellation)
    {
        var listed = await datasets.ListAsync(cancellation);
        var kept = await workspace.Region.ReadAsync(session => ResultStore.ListProvenanceAsync(session.Connection));
        var versions = step.Datasets.SelectMany(need => listed.Where(dataset => dataset.Role == need.Role)).SelectMany(dataset => dataset.Current);
        var hashes = versions
            .Select(version => $"{version.Dataset} {version.ContentHash}")
            .Concat(step.Steps.Select(key => kept.GetValueOrDefault(key)?.ContentHash ?? ""));
        return Hashes.Of(string.Join('\n', hashes));
    }

    /// <summary>The current versions of a role, by dataset id and then newest year first, as steps see them.</summary>
    public async Task<IReadOnlyList<(Dataset Dataset, DatasetVersion Version)>> ListVersionsAsync(string role, CancellationToken cancellation) =>
        [
            .. (await datasets.ListAsync(cancellation))
                .Where(dataset => dataset.Role == role)
                .OrderBy(dataset => dataset.Id.Value, StringComparer.Ordinal)
                .SelectMany(dataset => dataset.Current.Select(version => (dataset, version))),
        ];

    public async Task<DatasetInput> ReadAsync(Dataset dataset, DatasetVersion version, bool withGeometry, CancellationToken cancellation) =>
        new(dataset, version, await datasets.ReadAsync(version, columns: null, withGeometry, cancellation));

    public async Task<StepInputs> ReadAsync(Step step, CancellationToken cancellation)
    {
        var listed = await datasets.ListAsync(cancellation);
        var read = new Dictionary<string, IReadOnlyList<DatasetInput>>(StringComparer.Ordinal);
        foreach (var need in step.Datasets)
        {
            var inputs = new List<DatasetInput>();
            foreach (var dataset in listed.Where(dataset => dataset.Role == need.Role).OrderBy(dataset => dataset.Id.Value, StringComparer.Ordinal))
            {
                foreach (var version in dataset.Current)
                    inputs.Add(await ReadAsync(dataset, version, need.WithGeometry, cancellation));
            }
            read[need.Role] = inputs;
        }
        return new StepInputs(read, await ReadResultsAsync(step, cancellation));
    }

    private async Task<Dictionary<StepKey, object>> ReadResultsAsync(Step step, CancellationToken cancellation)
    {
        var results = new Dictionary<StepKey, object>();
        foreach (var key in step.Steps)
        {
            var content = await workspace.Region.ReadAsync(session => ResultStore.FindContentAsync(session.Connection, key));
            if (content is not null && KeptTypes.Read(key, content) is { } result)
                results[key] = result;
        }
        cancellation.ThrowIfCancellationRequested();
        return results;
    }
}
