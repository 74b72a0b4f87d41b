using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Reference.Tests.Networks;

/// <summary>Real extracts from a station square to a city: every distance by car, bicycle and on foot is that of a plain Dijkstra.</summary>
public sealed class ExtractTests
{
    private const string PortoAlegre = "routing_samples/r5r_poa/poa_osm.pbf";
    private const string OsloEast = "routing_samples/otp/oslo-east-filtered.osm.pbf";
    private const string Delft = "routing_samples/conveyal_r5/delft-station.pbf";
    private const string Lund = "routing_samples/otp/lund-station-sweden.osm.pbf";
    private const string Bangor = "routing_samples/conveyal_r5/bangor_maine.osm.pbf";
    private const int Origins = 32;
    private const uint WalkLimit = 36_000;

    [ReferenceFact(PortoAlegre, OsloEast, Delft, Lund, Bangor)]
    public void More_than_a_million_car_distances_equal_those_of_a_plain_dijkstra()
    {
        long compared = 0;
        foreach (var extract in (string[])[PortoAlegre, OsloEast, Delft, Lund, Bangor])
        {
            var graph = new TravelGraph(Read(extract), new TravelRules(TravelMode.Car)).ToWeighted();
            var plan = SweepPlan.Everything(HierarchyBuilder.Build(graph));
            var random = new Random(1);
            foreach (var limit in new[] { 60_000u, 100_000u })
            {
                var sweep = Sweep.Over(plan, limit);
                var origins = Enumerable
                    .Range(0, Math.Min(Origins, sweep.LaneCount))
                    .Select(_ => new[] { new Seed(random.Next(graph.NodeCount), 0) })
                    .ToArray();
                sweep.Run(origins);
                for (var lane = 0; lane < origins.Length; lane++)
                {
                    var expected = Plain.From(graph, origins[lane][0].Node);
                    for (var node = 0; node < graph.NodeCount; node++)
                        Assert.True(sweep.Distance(plan.PlaceOfNode(node), lane) == expected[node], $"{extract}: {node} from {origins[lane][0].Node}");
                    compared += graph.NodeCount;
                }
            }
        }
        Assert.InRange(compared, 1_000_000, long.MaxValue);
    }

    [ReferenceFact(PortoAlegre, OsloEast, Delft, Lund, Bangor)]
    public void Walking_and_cycling_too()
    {
        foreach (var extract in (string[])[PortoAlegre, OsloEast, Delft, Lund, Bangor])
        {
            var network = Read(extract);
            foreach (var mode in (TravelMode[])[TravelMode.Walk, TravelMode.Bike])
            {
                var search = new BoundedSearch(new TravelGraph(network, new TravelRules(mode)), WalkLimit);
                var streets = Plain.Streets(network, mode);
                var random = new Random(2);
                for (var i = 0; i < Origins / 4; i++)
                {
                    var start = random.Next(network.VertexCount);
                    search.Run([new Terminal(start, 0, 0)]);
                    var expected = Plain.From(streets, start);
                    for (var vertex = 0; vertex < network.VertexCount; vertex++)
                        Assert.Equal(expected[vertex] <= WalkLimit ? expected[vertex] : uint.MaxValue, search[vertex]);
                }
            }
        }
    }

    private static RoadNetwork Read(string extract) =>
        OsmStreets.Read(ReferenceFiles.Find(extract), RoutingProfile.Swedish, null, CancellationToken.None).Network;
}
