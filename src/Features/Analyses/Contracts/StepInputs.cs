namespace Samplan.Analyses.Contracts;

/// <summary>What a step may read: only what it declared.</summary>
public sealed class StepInputs
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<DatasetInput>> _datasets;
    private readonly IReadOnlyDictionary<StepKey, object> _results;

    internal StepInputs(IReadOnlyDictionary<string, IReadOnlyList<DatasetInput>> datasets, IReadOnlyDictionary<StepKey, object> results)
    {
        _datasets = datasets;
        _results = results;
    }

    /// <summary>The datasets of a declared role, by dataset id and then newest year first; empty where nobody has imported any.</summary>
    public IReadOnlyList<DatasetInput> ListDatasets(string role) => _datasets[role];

    /// <summary>The newest version of the only dataset of a role, null where nobody has imported any.</summary>
    public DatasetInput? FindDataset(string role) => _datasets[role] is [var first, ..] ? first : null;

    /// <summary>The result of a declared step, null where this workspace has no such step.</summary>
    public TResult? FindResult<TResult>(StepKey key)
        where TResult : class => _results.TryGetValue(key, out var result) ? (TResult)result : null;

    /// <summary>The result of a declared step that every workspace has.</summary>
    public TResult GetResult<TResult>(StepKey key)
        where TResult : class => (TResult)_results[key];
}
