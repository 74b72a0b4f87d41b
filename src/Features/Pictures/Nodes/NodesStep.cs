using System.Text.Json;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Nodes;

/// <summary>The node structure: every place's class by the ruleset, the amendments beside it, and what is published and decided.</summary>
internal sealed class NodesStep(Ruleset ruleset, string rulesetText, IReadOnlyList<AmendedThing> amendments) : Step<NodeSet>
{
    public override StepKey Key => PictureSteps.Nodes;

    public override int Version => 2;

    public override IReadOnlyList<DatasetNeed> Datasets => [new(KnownClasses.Published), new(KnownClasses.Decided)];

    public override IReadOnlyList<StepKey> Steps =>
        [AnalysisSteps.Places, .. ruleset.Indicators.Where(IsOfPlaces).Select(indicator => AnalysisSteps.Indicator(indicator.Key))];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string> { ["ruleset"] = rulesetText, ["amendments"] = JsonSerializer.Serialize(amendments) };

    protected override NodeSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places);
        var series = ruleset
            .Indicators.Where(IsOfPlaces)
            .ToDictionary(indicator => indicator.Key, indicator => inputs.GetResult<IndicatorSeries>(AnalysisSteps.Indicator(indicator.Key)));
        var values = new PlaceValues(ruleset, places, series);
        var evaluator = NodeEvaluator.ForPlaces(ruleset, values.Latest());
        var inForce = ListApplicable(places);
        var proofs = AmendedEvaluation.Run(evaluator, [.. inForce.Select(ToEngine)], AmendedValues.List(values, ruleset, inForce), cancellation);
        var published = KnownClasses.Read(inputs.FindDataset(KnownClasses.Published), KnownClasses.Published, ruleset, places);
        var decided = KnownClasses.Read(inputs.FindDataset(KnownClasses.Decided), KnownClasses.Decided, ruleset, places);
        var nodes = proofs.Select(proof => ToNode(proof, published, decided));
        return new NodeSet(rulesetText, inForce, [.. nodes], [.. published.Unmatched, .. decided.Unmatched]);
    }

    protected override IReadOnlyList<ResultTable> ListTables(NodeSet result, StepInputs inputs) =>
        [new NodeTable(ruleset, result, inputs.GetResult<PlaceSet>(AnalysisSteps.Places)).ToTable()];

    /// <summary>The same step with other amendments in force.</summary>
    public NodesStep With(IEnumerable<AmendmentRecord> inForce) => new(ruleset, rulesetText, ListThings(inForce));

    /// <summary>Amendments as the computation sees them: without names of persons, oldest first.</summary>
    public static IReadOnlyList<AmendedThing> ListThings(IEnumerable<AmendmentRecord> inForce) =>
        [
            .. inForce
                .OrderBy(one => one.MadeAt)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
                .Select(one => new AmendedThing(one.Id, one.PlaceId, one.Class, one.Indicator, one.Value, one.Reason)),
        ];

    internal static bool IsOfPlaces(Indicator indicator) => indicator.Geography == Geography.Place;

    internal static Amendment ToEngine(AmendedThing amended) =>
        amended.Class is { } key
            ? new Amendment.OfClass(amended.Id, amended.PlaceId, amended.Reason, "", key)
            : new Amendment.OfValue(amended.Id, amended.PlaceId, amended.Reason, "", amended.Indicator!, amended.Value!.Value);

    // A place or class may be gone since somebody amended it; such an amendment waits, visible, until they are back.
    private List<AmendedThing> ListApplicable(PlaceSet places)
    {
        var known = places.Places.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. amendments.Where(amended =>
                known.Contains(amended.PlaceId)
                && (amended.Class is null || ruleset.FindClass(amended.Class) is not null)
                && (amended.Indicator is null || ruleset.FindIndicator(amended.Indicator) is not null)
            ),
        ];
    }

    private static Node ToNode(AmendedProof proof, KnownClasses published, KnownClasses decided)
    {
        var decision = decided.Find(proof.Computed.PlaceId);
        return new Node(
            proof.Computed.PlaceId,
            proof.Effective.Class,
            StatusName(proof.Effective.Status),
            proof.Computed.Class,
            StatusName(proof.Computed.Status),
            [.. proof.Effective.Missing.Select(missing => missing.Key)],
            published.Find(proof.Computed.PlaceId)?.Class,
            decision?.Class,
            decision?.Decision
        );
    }

    internal static string StatusName(NodeStatus status) =>
        status switch
        {
            NodeStatus.Computed => "computed",
            NodeStatus.Undetermined => "undetermined",
            NodeStatus.Designated => "designated",
            NodeStatus.Amended => "amended",
        };
}
