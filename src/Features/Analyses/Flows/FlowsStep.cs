using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Flows;

/// <summary>
/// The flows of one dimension with their ends matched to places. A name that two places answer to is kept as an outside end and told of.
/// A flow that a file gives under two spellings is kept once; where the values differ the import asked what to do and the rows say it.
/// </summary>
internal sealed class FlowsStep(string dimension) : Step<FlowSet>
{
    public override StepKey Key => AnalysisSteps.Flows(dimension);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new($"flows:{dimension}", IsEssential: true)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Places];

    protected override FlowSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places;
        var names = places.Select(place => new PlaceName(place.Name, place.Code, place.Municipality, place.MunicipalityCode)).ToArray();
        return new FlowSet(dimension, [.. inputs.ListDatasets($"flows:{dimension}").Select(input => Match(input, places, names))]);
    }

    private static FlowYear Match(DatasetInput input, IReadOnlyList<Place> places, IReadOnlyList<PlaceName> names)
    {
        var matcher = new PlaceMatcher(names, input.Version.Aliases);
        var content = input.Content;
        var (from, to) = (content.Texts("from"), content.Texts("to"));
        var (fromMunicipality, toMunicipality) = (content.Texts("from_municipality"), content.Texts("to_municipality"));
        var (persons, residents) = (content.Numbers("persons"), content.Numbers("residents"));
        var flows = new Dictionary<(string From, string To), double>();
        var residentWorkers = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var ambiguous = new SortedSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < content.Rows; row++)
        {
            var origin = End(from[row]!, fromMunicipality[row]);
            var destination = End(to[row]!, toMunicipality[row]);
            if (persons[row] is { } count)
                flows[(origin, destination)] = count;
            if (residents[row] is { } workers && !Flow.IsOutside(origin))
                residentWorkers[origin] = workers;
        }
        var kept = flows.Select(flow => new Flow(flow.Key.From, flow.Key.To, flow.Value)).ToArray();
        var outside = kept.SelectMany(flow => new[] { flow.From, flow.To }).Where(Flow.IsOutside).Distinct().Order(StringComparer.Ordinal);
        return new FlowYear(
            input.Version.Year,
            input.Name,
            kept,
            [.. outside.Select(end => end[Flow.OutsidePrefix.Length..])],
            residentWorkers,
            [.. ambiguous]
        );

        string End(string name, string? municipality)
        {
            var match = matcher.Match(name, municipality);
            if (match.IsFound)
                return places[match.Place].Id;
            if (match.Kind == PlaceMatchKind.Ambiguous)
                ambiguous.Add(name);
            return Flow.OutsidePrefix + name;
        }
    }
}
