using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>The places' values, ranks and designations that rules are tried against. Immutable, shared by all trials on one input.</summary>
internal sealed class RuleContext
{
    private readonly Dictionary<string, Ranking> _rankings = new(StringComparer.Ordinal);
    private readonly Dictionary<Designation, DesignatedPlaces> _designated = new(ReferenceEqualityComparer.Instance);

    public RuleContext(Ruleset ruleset, NodeInput input, IReadOnlyList<KeyValuePair<string, Rule>> classes)
    {
        Ruleset = ruleset;
        Input = input;
        Classes = classes;
        var rules = classes.Select(one => one.Value).Concat(ruleset.Classes.Select(one => one.Rule)).Concat(ruleset.Properties.Select(one => one.Rule));
        foreach (var rule in rules.SelectMany(RuleWalk.Flatten))
        {
            if (rule is Rule.Designated designated)
                _designated.TryAdd(designated.Designation, new DesignatedPlaces(designated.Designation, input.Places));
            if (rule is Rule.Measured { Criterion: { Comparison: Comparison.TopN } criterion })
                _rankings.TryAdd(
                    criterion.Indicator,
                    new Ranking(input.Places.Select(place => KeyValuePair.Create(place.Id, ValueOf(place, criterion.Indicator).Value)))
                );
        }
    }

    public Ruleset Ruleset { get; }

    public NodeInput Input { get; }

    public IReadOnlyList<KeyValuePair<string, Rule>> Classes { get; }

    public IndicatorValue ValueOf(PlaceFacts place, string indicator)
    {
        if (!place.Values.TryGetValue(indicator, out var value) && !Input.References.TryGetValue(indicator, out value))
            return IndicatorValue.Missing;
        return value.Value is { } number && !double.IsFinite(number) ? value with { Value = null } : value;
    }

    public DesignatedPlaces GetDesignated(Designation designation) => _designated[designation];

    public CriterionBound Bind(Criterion criterion, PlaceFacts place, ThresholdShift? shift)
    {
        var share = shift is not null && shift.Moves(criterion) ? shift.Share : 0;
        if (criterion.Comparison == Comparison.TopN)
            return BindTopN(criterion, place, share);
        if (criterion.Reference is null)
            return new CriterionBound(Move(criterion.Threshold, criterion, share), Move(criterion.UpperThreshold, criterion, share), null);
        var reference = ValueOf(place, criterion.Reference);
        return new CriterionBound(Move((reference.Value * criterion.Factor) + criterion.Addend, criterion, share), null, reference);
    }

    public CriterionProof Prove(Criterion criterion, PlaceFacts place, ThresholdShift? shift)
    {
        var value = ValueOf(place, criterion.Indicator);
        var bound = Bind(criterion, place, shift);
        var margin = bound.Margin(criterion.Comparison, value.Value);
        var scale = criterion.Scale ?? Math.Abs(bound.Threshold ?? 0);
        return new CriterionProof(
            criterion,
            value,
            bound.Threshold is { } threshold && double.IsFinite(threshold) ? threshold : null,
            criterion.Comparison == Comparison.Between ? bound.Upper : null,
            bound.Reference,
            bound.Try(criterion.Comparison, value.Value),
            margin,
            scale > 0 ? margin / scale : null
        );
    }

    private static double? Move(double? threshold, Criterion criterion, double share) =>
        share == 0 ? threshold : threshold + (share * (criterion.Scale ?? Math.Abs(threshold ?? 0)));

    private CriterionBound BindTopN(Criterion criterion, PlaceFacts place, double share)
    {
        var count = criterion.Count!.Value;
        if (share != 0)
            count = Math.Max(1, count + (Math.Sign(share) * Math.Max(1, (int)Math.Round(Math.Abs(share) * count))));
        var (surelyIn, possiblyIn) = _rankings[criterion.Indicator].Without(place.Id, count);
        return new CriterionBound(surelyIn, possiblyIn, null);
    }
}
