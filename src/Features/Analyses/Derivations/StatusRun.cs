using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Derivations;

/// <summary>How every result stands, without computing anything: what stands on a stale result is stale too.</summary>
internal sealed class StatusRun(StepGraph graph, IReadOnlyList<Dataset> datasets, IReadOnlyDictionary<StepKey, Provenance> kept, DateOnly today)
{
    private readonly Dictionary<StepKey, IReadOnlyList<string>> _overdue = [];

    public List<StepStatus> List()
    {
        var hashes = graph.InOrder.ToDictionary(step => step.Key, step => kept.GetValueOrDefault(step.Key)?.ContentHash ?? "");
        var stale = new HashSet<StepKey>();
        var listed = new List<StepStatus>();
        foreach (var step in graph.InOrder)
        {
            var inputs = BuildRun.ListInputs(graph, step, datasets, hashes);
            var reasons = Staleness.Reasons(step, BuildRun.HashParameters(step), inputs, kept.GetValueOrDefault(step.Key)).ToList();
            foreach (var input in graph.ListInputs(step).Where(input => stale.Contains(input.Key)))
            {
                var reason = new StaleReason(StaleCause.ResultChanged, input.Key.Value);
                if (kept.ContainsKey(step.Key) && !reasons.Contains(reason))
                    reasons.Add(reason);
            }
            if (reasons.Count > 0)
                stale.Add(step.Key);
            listed.Add(new(step.Key, reasons, ListOverdue(step), BuildRun.ListMissingRoles(step, datasets), kept.GetValueOrDefault(step.Key)));
        }
        return listed;
    }

    private IReadOnlyList<string> ListOverdue(Step step)
    {
        var own = datasets
            .Where(dataset => step.Datasets.Any(need => need.Role == dataset.Role))
            .Where(dataset => IsUsed(step, dataset) && IsOverdue(dataset))
            .Select(dataset => dataset.Id.Value);
        var below = graph.ListInputs(step).SelectMany(input => _overdue[input.Key]);
        return _overdue[step.Key] = [.. own.Concat(below).Distinct().Order(StringComparer.Ordinal)];
    }

    private bool IsOverdue(Dataset dataset) =>
        dataset.Current.MaxBy(version => version.UpdatedOn) is { } latest && Freshness.Of(latest, dataset.UpdateInterval, today).IsOverdue;

    private bool IsUsed(Step step, Dataset dataset) => kept.GetValueOrDefault(step.Key)?.UsedDatasets is not { } used || used.Contains(dataset.Id.Value);
}
