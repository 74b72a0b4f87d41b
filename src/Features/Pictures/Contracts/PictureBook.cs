using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Explanations;
using Samplan.Pictures.Nodes;

namespace Samplan.Pictures.Contracts;

/// <summary>
/// The picture as it was last built, open for questions. Every answer is worked out from the kept values and the rules that gave the
/// classes, so that a proof can never tell of another class than the map shows. Immutable; shared between requests.
/// </summary>
public sealed class PictureBook
{
    private readonly PlaceValues _values;
    private readonly Lazy<NodeEvaluator> _computed;
    private readonly Lazy<NodeEvaluator> _inForce;
    private readonly Lazy<IReadOnlyList<CarriedValue>> _carried;
    private readonly Lazy<IReadOnlyList<AmendedProof>> _proofs;
    private readonly Lazy<IReadOnlyDictionary<int, NodeEvaluator>> _otherYears;
    private readonly Dictionary<string, int> _indexes;

    internal PictureBook(
        Ruleset ruleset,
        NodeSet nodes,
        PlaceSet places,
        IReadOnlyDictionary<string, IndicatorSeries> series,
        LinkSet? links,
        IReadOnlyList<AmendmentRecord> amendments
    )
    {
        (Ruleset, Nodes, Places, Links, Amendments) = (ruleset, nodes, places, links, amendments);
        _values = new PlaceValues(ruleset, places, series);
        _indexes = places.Places.Select((place, index) => (place.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        _computed = new(() => NodeEvaluator.ForPlaces(ruleset, _values.Latest()));
        _inForce = new(() => AmendedEvaluation.OnAmendedValues(_computed.Value, [.. nodes.Amendments.Select(NodesStep.ToEngine)], _carried!.Value));
        _carried = new(() => AmendedValues.List(_values, ruleset, nodes.Amendments));
        _proofs = new(() => AmendedEvaluation.Run(_computed.Value, [.. nodes.Amendments.Select(NodesStep.ToEngine)], _carried.Value));
        _otherYears = new(() =>
            _values.ListYears().Take(StabilityYears).ToDictionary(year => year, year => NodeEvaluator.ForPlaces(ruleset, _values.Of(year)))
        );
    }

    private const int StabilityYears = 10;

    public Ruleset Ruleset { get; }

    public NodeSet Nodes { get; }

    public PlaceSet Places { get; }

    /// <summary>Null when the ruleset has no links.</summary>
    public LinkSet? Links { get; }

    /// <summary>Every amendment ever made, withdrawn ones too, oldest first.</summary>
    public IReadOnlyList<AmendmentRecord> Amendments { get; }

    public IReadOnlyDictionary<string, IndicatorSeries> Series => _values.Series;

    public Node NodeOf(Place place) => Nodes.Nodes[_indexes[place.Id]];

    /// <summary>The place's index in <see cref="Places"/>, null when there is no place with that id.</summary>
    public int? FindIndex(string id) => _indexes.TryGetValue(id, out var index) ? index : null;

    /// <summary>The name of a class in the language, the key itself where the ruleset has no such class.</summary>
    public string NameOfClass(string key, string language) => Ruleset.FindClass(key)?.Name.In(language) ?? key;

    /// <summary>The label of an end of a link: a place's, or the name of an outside end.</summary>
    public string LabelOf(string end) =>
        Flow.IsOutside(end) ? end[Flow.OutsidePrefix.Length..]
        : FindIndex(end) is { } index ? Places.Places[index].Label
        : end;

    /// <summary>A place by id, code or name; refused when there is none or several.</summary>
    public Outcome<Place> FindPlace(string asked) => PlaceSearch.Find(Places, asked);

    /// <summary>The proof of every place's class with amendments laid over, in the order of the places.</summary>
    internal IReadOnlyList<NodeProof> ListProofsInForce() => [.. _proofs.Value.Select(proof => proof.Effective)];

    /// <summary>Why the place has its class.</summary>
    public PlaceExplanation Explain(Place place, Texts texts)
    {
        var index = _indexes[place.Id];
        var evaluator = _computed.Value;
        CarriedValue[] carried = [.. _carried.Value.Where(value => value.PlaceId == place.Id)];
        return new Explainer(this, place, carried, texts).Explain(_proofs.Value[index], evaluator, _inForce.Value, _otherYears.Value);
    }

    /// <summary>The computed classes beside the published and the decided; a list that tells of no place is left out.</summary>
    public IReadOnlyList<ListComparison> Compare(Texts texts)
    {
        var reading = new ListComparisonReading(this, [.. _proofs.Value.Select(proof => proof.Computed)], texts);
        return [.. new[] { ListComparisonReading.Published, ListComparisonReading.Decided }.Select(reading.Find).OfType<ListComparison>()];
    }
}
