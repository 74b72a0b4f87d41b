using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;
using Samplan.Analyses.Networks;
using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Geo;

namespace Samplan.Analyses.Corridors;

/// <summary>
/// Flows on the roads, all or nothing by car, and corridors between nodes: of the first dimension that has flows. A place sets out from its point, a node is the nearer end of its street.
/// </summary>
internal sealed class CorridorsStep(IReadOnlyList<string> dimensions, double leastPersons, NetworkFolder folder, string streets) : Step<CorridorSet>
{
    private static readonly TravelRules s_car = new(TravelMode.Car) { LimitSeconds = 10 * 3_600 };

    public override StepKey Key => AnalysisSteps.Corridors;

    public override int Version => 2;

    public override IReadOnlyList<DatasetNeed> Datasets => [NetworkStep.StreetNeed(streets), new(NetworkStep.Timetables)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Places, AnalysisSteps.Network, .. dimensions.Select(AnalysisSteps.Flows)];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string>
        {
            ["dimensions"] = string.Join(' ', dimensions),
            ["least-persons"] = leastPersons.ToString("R", CultureInfo.InvariantCulture),
        };

    protected override CorridorSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places;
        var set = dimensions.Select(key => inputs.GetResult<FlowSet>(AnalysisSteps.Flows(key))).FirstOrDefault(set => set.Years.Count > 0);
        var result = inputs.GetResult<NetworkResult>(AnalysisSteps.Network);
        var empty = new CorridorSet(set?.Dimension, set?.Years[0].Source, result.Hash, null, leastPersons, 0, 0, 0, [], []);
        if (set is null || result.File is null || places.Count == 0)
            return empty;
        var flows = new CorridorFlows(places, set.Years[0]);
        GeoPoint[] points = [.. places.Select(place => OpenNetwork.PointAt(place.Longitude, place.Latitude))];
        using var network = folder.OpenFor(result, inputs, streets, cancellation);
        var graph = new TravelGraph(network.Stored.Network, s_car);
        var load = FlowAssignment.Assign(graph, (points, flows.Between), new AssignmentRules(), null, cancellation);
        (int Place, int Vertex)[] ends =
        [
            .. flows
                .Nodes.Select(place => (Place: place, Vertex: CorridorNodes.FindVertex(graph, points[place])))
                .Where(static end => end.Vertex is not null)
                .Select(static end => (end.Place, end.Vertex!.Value)),
        ];
        var corridors = CorridorExtraction.Between(graph.Network, load, [.. ends.Select(static end => end.Vertex)], leastPersons);
        var strongest = CorridorShares.Of(graph, (places, points), flows.Between, (load, corridors), cancellation);
        var supply = CorridorSupply.Of(network, s_car, [.. ends.Select(end => points[end.Place])], result.Timetables?.TypicalWeekday, cancellation);
        return empty with
        {
            TransitDate = result.Timetables?.TypicalWeekday,
            AssignedPersons = Math.Round(flows.Between.Sum(static flow => flow.Persons) - load.UnassignedPersons, 3),
            UnassignedPersons = Math.Round(load.UnassignedPersons, 3),
            OutsidePersons = Math.Round(flows.OutsidePersons, 3),
            Roads = [.. LoadedChains.Of(graph.Network, load).Select(chain => RoadOf(graph.Network, chain))],
            Corridors =
            [
                .. corridors.Zip(strongest, (corridor, shares) => Described(graph.Network, corridor, (places, ends), supply) with { Strongest = shares }),
            ],
        };
    }

    protected override IReadOnlyList<ResultTable> ListTables(CorridorSet result, StepInputs inputs) =>
        result.Roads.Count == 0 ? [] : [RoadFlowTable.Of(result), CorridorTable.Of(result, inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places)];

    private static LoadedRoad RoadOf(RoadNetwork network, LoadedChain chain) =>
        new(
            Math.Round(chain.PersonsThere, 3),
            Math.Round(chain.PersonsBack, 3),
            Math.Round(chain.LengthMetres, 1),
            LineOf(StreetLines.Along(network, chain.StartVertex, chain.Streets))
        );

    private static RoadCorridor Described(
        RoadNetwork network,
        Corridor corridor,
        (IReadOnlyList<Place> Places, (int Place, int Vertex)[] Ends) nodes,
        CorridorSupply supply
    )
    {
        var (from, to) = (corridor.FromNode, corridor.ToNode);
        return new RoadCorridor(
            nodes.Places[nodes.Ends[from].Place].Id,
            nodes.Places[nodes.Ends[to].Place].Id,
            Math.Round(corridor.LeastPersons, 3),
            Math.Round(corridor.MeanPersons, 3),
            Math.Round(corridor.LengthMetres, 1),
            supply.CarMinutes(from, to),
            supply.TransitMinutes(from, to),
            supply.Departures(from, to),
            supply.Departures(to, from),
            LineOf(StreetLines.Along(network, nodes.Ends[from].Vertex, corridor.Streets))
        );
    }

    private static double[] LineOf(IReadOnlyList<GeoPoint> points) =>
        [
            .. points
                .Select(static point => Sweref.FromGeographic(point.LongitudeE7 / 1e7, point.LatitudeE7 / 1e7))
                .SelectMany(static place => new[] { Math.Round(place.Easting, 1), Math.Round(place.Northing, 1) }),
        ];
}
