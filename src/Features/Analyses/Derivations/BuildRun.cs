using System.Diagnostics;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Derivations;

/// <summary>
/// One pass through the graph: computes what is stale from what is there. A result that comes out as before leaves what stands on it fresh.
/// Nothing is written; <see cref="Computed"/> is what should be kept.
/// </summary>
internal sealed class BuildRun(
    StepGraph graph,
    IReadOnlyList<Dataset> datasets,
    IReadOnlyDictionary<StepKey, Provenance> kept,
    IDatasets content,
    Func<StepKey, CancellationToken, Task<byte[]?>> findContent
)
{
    private readonly Dictionary<StepKey, string> _hashes = [];
    private readonly Dictionary<StepKey, object> _results = [];
    private readonly Dictionary<(string Table, bool WithGeometry), DatasetContent> _contents = [];

    public List<ComputedStep> Computed { get; } = [];

    public List<BuiltStep> Report { get; } = [];

    public async Task RunAsync(IProgress<StepKey>? progress, CancellationToken cancellation)
    {
        foreach (var step in graph.InOrder)
        {
            cancellation.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            var (parameters, inputs) = (HashParameters(step), ListInputs(graph, step, datasets, _hashes));
            var reasons = Staleness.Reasons(step, parameters, inputs, kept.GetValueOrDefault(step.Key));
            var before = kept.GetValueOrDefault(step.Key)?.ContentHash;
            _hashes[step.Key] = before ?? "";
            if (reasons.Count > 0)
            {
                progress?.Report(step.Key);
                var output = step.Run(await ReadInputsAsync(step, cancellation), cancellation);
                _results[step.Key] = output.Result;
                _hashes[step.Key] = Hashes.Of(output.Content);
                Computed.Add(new(step, output, parameters, inputs));
            }
            Report.Add(new(step.Key, reasons, before != _hashes[step.Key], ListMissingRoles(step, datasets), Stopwatch.GetElapsedTime(started)));
        }
    }

    public string HashOf(StepKey key) => _hashes[key];

    public static IReadOnlyDictionary<string, string> HashParameters(Step step) =>
        step
            .Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .ToDictionary(parameter => parameter.Key, parameter => Hashes.Of(parameter.Value));

    public static IReadOnlyList<InputReference> ListInputs(
        StepGraph graph,
        Step step,
        IReadOnlyList<Dataset> datasets,
        IReadOnlyDictionary<StepKey, string> hashes
    ) =>
        [
            .. step
                .Datasets.SelectMany(need => ListVersions(need.Role, datasets))
                .Select(found => new InputReference(InputKind.Dataset, DatasetInput.NameOf(found.Version), found.Version.Number, found.Version.ContentHash))
                .OrderBy(input => input.Name, StringComparer.Ordinal),
            .. graph.ListInputs(step).Select(input => new InputReference(InputKind.Result, input.Key.Value, 0, hashes[input.Key])),
        ];

    public static IReadOnlyList<string> ListMissingRoles(Step step, IReadOnlyList<Dataset> datasets) =>
        [.. step.Datasets.Where(need => need.IsEssential && !ListVersions(need.Role, datasets).Any()).Select(need => need.Role)];

    private static IEnumerable<(Dataset Dataset, DatasetVersion Version)> ListVersions(string role, IReadOnlyList<Dataset> datasets) =>
        datasets
            .Where(dataset => dataset.Role == role)
            .OrderBy(dataset => dataset.Id.Value, StringComparer.Ordinal)
            .SelectMany(dataset => dataset.Current.Select(version => (dataset, version)));

    private async Task<StepInputs> ReadInputsAsync(Step step, CancellationToken cancellation)
    {
        var read = new Dictionary<string, IReadOnlyList<DatasetInput>>(StringComparer.Ordinal);
        foreach (var need in step.Datasets)
        {
            var inputs = new List<DatasetInput>();
            foreach (var (dataset, version) in ListVersions(need.Role, datasets))
                inputs.Add(new(dataset, version, await ReadContentAsync(version, need.WithGeometry, cancellation)));
            read[need.Role] = inputs;
        }
        var results = new Dictionary<StepKey, object>();
        foreach (var input in graph.ListInputs(step))
            results[input.Key] = await GetResultAsync(input, cancellation);
        return new StepInputs(read, results);
    }

    private async Task<DatasetContent> ReadContentAsync(DatasetVersion version, bool withGeometry, CancellationToken cancellation)
    {
        if (_contents.TryGetValue((version.Table, true), out var known) || (!withGeometry && _contents.TryGetValue((version.Table, false), out known)))
            return known;
        var fresh = await content.ReadAsync(version, columns: null, withGeometry, cancellation);
        return _contents[(version.Table, withGeometry)] = fresh;
    }

    private async Task<object> GetResultAsync(Step step, CancellationToken cancellation)
    {
        if (_results.TryGetValue(step.Key, out var known))
            return known;
        var bytes = await findContent(step.Key, cancellation) ?? throw new InvalidOperationException($"The result of {step.Key} is not kept.");
        return _results[step.Key] = step.Read(bytes);
    }
}
