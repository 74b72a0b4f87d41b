using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>
/// Tries a place's class with moved thresholds: each criterion of the classes by minus and plus the ruleset's share, then all by minus and
/// all by plus; and with the values of other years. A threshold moves by the share of its scale (the threshold itself unless the criterion
/// gives one: a threshold of zero without a scale cannot move and has no trial). The N of topN moves by at least one place.
/// </summary>
public static class StabilityTrials
{
    /// <param name="evaluator">The evaluator of the year in question.</param>
    /// <param name="place">One of its places.</param>
    /// <param name="otherYears">Evaluators of other years, with the same place ids; a year without the place has no trial.</param>
    public static NodeStability Run(NodeEvaluator evaluator, PlaceFacts place, IReadOnlyDictionary<int, NodeEvaluator>? otherYears = null)
    {
        var usual = evaluator.Evaluate(place);
        var share = evaluator.Ruleset.Stability.ThresholdShare;
        var trials = new List<StabilityTrial>();
        foreach (var criterion in ListMovable(evaluator, place))
        {
            Try(StabilityTrialKind.OneThreshold, criterion.Key, -share);
            Try(StabilityTrialKind.OneThreshold, criterion.Key, share);
        }
        Try(StabilityTrialKind.AllThresholds, null, -share);
        Try(StabilityTrialKind.AllThresholds, null, share);
        foreach (var (year, other) in otherYears?.OrderBy(pair => pair.Key) ?? Enumerable.Empty<KeyValuePair<int, NodeEvaluator>>())
        {
            if (other.Input.Places.FirstOrDefault(one => one.Id == place.Id) is { } then)
                trials.Add(Compare(other.Evaluate(then), StabilityTrialKind.Year, null, null, year));
        }
        return new NodeStability(place.Id, trials);

        void Try(StabilityTrialKind kind, string? criterion, double moved) =>
            trials.Add(Compare(evaluator.Evaluate(place, new ThresholdShift(criterion, moved)), kind, criterion, moved, null));

        StabilityTrial Compare(NodeProof then, StabilityTrialKind kind, string? criterion, double? moved, int? year) =>
            new(kind, criterion, moved, year, then.Class, then.Status, then.Class == usual.Class && then.Status == usual.Status);
    }

    private static IEnumerable<Criterion> ListMovable(NodeEvaluator evaluator, PlaceFacts place) =>
        evaluator
            .Context.Classes.SelectMany(one => RuleWalk.Flatten(one.Value))
            .OfType<Rule.Measured>()
            .Select(measured => measured.Criterion)
            .DistinctBy(criterion => criterion.Key)
            .Where(criterion =>
                criterion.Scale is not null || criterion.Comparison == Comparison.TopN || evaluator.Context.Bind(criterion, place, null).Threshold is not 0
            );
}
