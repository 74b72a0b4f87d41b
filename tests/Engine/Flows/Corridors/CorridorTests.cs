using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Tests.Networks;
using Samplan.Engine.Tests.Routing;

namespace Samplan.Engine.Tests.Flows.Corridors;

/// <summary>Flows on streets, and the corridors they make.</summary>
public sealed class CorridorTests
{
    private static readonly string[] s_street = ["highway=residential", "maxspeed=36"];

    // From a to d by b (300 metres) or by c (500 metres).
    private readonly DrawnStreets _streets = new DrawnStreets(
        """
        a---b---|---d---e
        |           |
        |---|-c-|---|
        """
    ).Way(1, "ab", s_street).Way(2, "bd", s_street).Way(3, "acd", s_street).Way(4, "de", s_street);

    [Fact]
    public void Everybody_takes_the_fastest_way_in_their_direction()
    {
        var (network, load) = Assign(
            new AssignmentRules(),
            new CorridorFlow(0, 3, 100),
            new CorridorFlow(3, 0, 10),
            new CorridorFlow(1, 3, 5),
            new CorridorFlow(1, 1, 99)
        );

        Assert.Equal((100.0, 10.0), Along(network, load, 1, 'a', 'b'));
        Assert.Equal((105.0, 10.0), Along(network, load, 2, 'b', 'd'));
        Assert.Equal((0.0, 0.0), Along(network, load, 3, 'a', 'd'));
        Assert.Equal((105.0, 10.0), Along(network, load, 4, 'd', 'e'));
        Assert.Equal(0, load.UnassignedPersons);
    }

    [Fact]
    public void When_times_vary_some_take_the_other_way_and_all_arrive()
    {
        var (network, load) = Assign(new AssignmentRules(400) { Spread = 0.3 }, new CorridorFlow(0, 3, 100));

        var (north, south) = (Along(network, load, 2, 'b', 'd').There, Along(network, load, 3, 'a', 'd').There);
        Assert.Equal(100, north + south, tolerance: 1e-6);
        Assert.Equal(100, Along(network, load, 4, 'd', 'e').There, tolerance: 1e-6);
        Assert.InRange(south, 1, north);
    }

    [Fact]
    public void Who_has_no_street_near_is_not_assigned()
    {
        var network = _streets.Build();
        var graph = new TravelGraph(network, new TravelRules(TravelMode.Car) { HasIslands = true });
        var load = FlowAssignment.Assign(
            graph,
            ([Point('a'), new GeoPoint(0, 0)], [new CorridorFlow(0, 1, 7), new CorridorFlow(1, 0, 8)]),
            new AssignmentRules()
        );

        Assert.Equal(15, load.UnassignedPersons);
        Assert.All(load.Persons, persons => Assert.Equal(0, persons));
    }

    [Fact]
    public void On_random_maps_persons_are_conserved_and_their_time_is_that_of_the_fastest_ways()
    {
        var random = new Random(31);
        for (var round = 0; round < 60; round++)
        {
            var network = new RandomStreets(random).Network;
            var graph = new TravelGraph(network, new TravelRules(TravelMode.Car) { HasIslands = true });
            var (places, vertices) = PlacesAtVertices(graph);
            if (places.Length < 2)
                continue;
            var flows = RandomFlows(random, places.Length);

            var load = FlowAssignment.Assign(graph, (places, flows), new AssignmentRules());

            var times = TimesBetween(network, graph.Rules, places);
            var expected = flows.Select(flow => (flow.Persons, Time: times[flow.From * places.Length + flow.To])).ToList();
            Assert.Equal(expected.Where(flow => flow.Time == RoadNetwork.Never).Sum(flow => flow.Persons), load.UnassignedPersons, precision: 6);
            Assert.Equal(
                expected.Where(flow => flow.Time != RoadNetwork.Never).Sum(flow => flow.Time * flow.Persons),
                Enumerable.Range(0, load.Persons.Count).Sum(drive => load.Persons[drive] * graph.Times.Span[drive]),
                tolerance: 1e-6
            );
            AssertConserved(network, load, [.. flows.Where(flow => times[flow.From * places.Length + flow.To] != RoadNetwork.Never)], vertices);
        }
    }

    [Fact]
    public void All_or_nothing_is_where_stochastic_choice_ends_when_times_vary_less_and_less()
    {
        var random = new Random(7);
        for (var round = 0; round < 30; round++)
        {
            var graph = new TravelGraph(new RandomStreets(random).Network, new TravelRules(TravelMode.Car) { HasIslands = true });
            var (places, _) = PlacesAtVertices(graph);
            var flows = places.Length < 2 ? [] : RandomFlows(random, places.Length);
            var sharply = FlowAssignment.Assign(graph, (places, flows), new AssignmentRules());

            var still = FlowAssignment.Assign(graph, (places, flows), new AssignmentRules(3) { Spread = 0 });

            for (var drive = 0; drive < sharply.Persons.Count; drive++)
                Assert.Equal(sharply.Persons[drive], still.Persons[drive], tolerance: 1e-9);
            var nearly = FlowAssignment.Assign(graph, (places, flows), new AssignmentRules(3) { Spread = 1e-9 });
            Assert.Equal(sharply.Persons.Sum(), nearly.Persons.Sum(), tolerance: 1e-6);
        }
    }

    [Fact]
    public void Where_all_streets_go_both_ways_as_many_each_way_load_each_way_alike()
    {
        var network = _streets.Build();
        var graph = new TravelGraph(network, new TravelRules(TravelMode.Walk) { HasIslands = true });
        var random = new Random(5);
        GeoPoint[] places = [.. "abcde".Select(Point)];
        CorridorFlow[] there = [.. RandomFlows(random, places.Length).Where(flow => flow.From != flow.To)];
        CorridorFlow[] flows = [.. there, .. there.Select(flow => new CorridorFlow(flow.To, flow.From, flow.Persons))];

        var load = FlowAssignment.Assign(graph, (places, flows), new AssignmentRules(50) { Seed = 3 });

        Assert.All(Enumerable.Range(0, network.StreetCount), street => Assert.Equal(load.Persons[2 * street], load.Persons[2 * street + 1], tolerance: 1e-6));
        Assert.True(load.Persons.Sum() > 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_loads_whatever_the_threads()
    {
        var graph = new TravelGraph(new RandomStreets(new Random(11)).Network, new TravelRules(TravelMode.Car) { HasIslands = true });
        var (places, _) = PlacesAtVertices(graph);
        var flows = RandomFlows(new Random(1), places.Length);

        var first = FlowAssignment.Assign(graph, (places, flows), new AssignmentRules(9));

        Assert.Equal(first.Persons, FlowAssignment.Assign(graph, (places, flows), new AssignmentRules(9)).Persons);
        Assert.NotEqual(first.Persons, FlowAssignment.Assign(graph, (places, flows), new AssignmentRules(9) { Seed = 2, Spread = 3 }).Persons);
    }

    [Fact]
    public void A_corridor_runs_from_node_to_node_by_the_streets_that_carry_most()
    {
        var (network, load) = Assign(new AssignmentRules(), new CorridorFlow(0, 3, 100), new CorridorFlow(3, 0, 10), new CorridorFlow(1, 3, 5));
        int[] nodes = [_streets.Vertex(network, 'a'), _streets.Vertex(network, 'd'), _streets.Vertex(network, 'e')];

        var corridors = CorridorExtraction.Between(network, load, nodes, 20);

        Assert.Equal([(1, 2, 115.0), (0, 1, 110.0)], corridors.Select(corridor => (corridor.FromNode, corridor.ToNode, corridor.LeastPersons)));
        Assert.Equal([1L, 2L], corridors[1].Streets.Select(street => network.StreetWays.Span[street]));
        Assert.Equal(300, corridors[1].LengthMetres, tolerance: 1.0);
        // 100 metres with 110, 200 metres with 115.
        Assert.Equal((110 + 2 * 115) / 3.0, corridors[1].MeanPersons, tolerance: 0.1);
        Assert.Single(CorridorExtraction.Between(network, load, nodes, 112));
        Assert.Empty(CorridorExtraction.Between(network, load, nodes, 200));
    }

    [Fact]
    public void A_node_beside_the_road_does_not_make_corridors_of_all_pairs()
    {
        // c lies on a side street between a and d, nearer to d.
        var streets = new DrawnStreets(
            """
            a-------b---d
                    |
                    c
            """
        ).Way(1, "ab", s_street).Way(2, "bd", s_street).Way(3, "bc", s_street);
        var network = streets.Build();
        var graph = new TravelGraph(network, new TravelRules(TravelMode.Car) { HasIslands = true });
        GeoPoint[] places = [.. "adc".Select(node => new GeoPoint(streets.Place(node).Longitude, streets.Place(node).Latitude))];
        var load = FlowAssignment.Assign(
            graph,
            (places, [new CorridorFlow(0, 1, 100), new CorridorFlow(0, 2, 50), new CorridorFlow(2, 1, 50)]),
            new AssignmentRules()
        );

        var corridors = CorridorExtraction.Between(network, load, [.. "adc".Select(node => streets.Vertex(network, node))], 1);

        // a – c is as wide as d – c and longer, and a – d is wider.
        Assert.Equal([(0, 1, 150.0), (1, 2, 100.0)], corridors.Select(corridor => (corridor.FromNode, corridor.ToNode, corridor.LeastPersons)));
    }

    [Fact]
    public void Streets_in_a_row_with_the_same_people_are_one_chain_and_all_chains_are_what_is_loaded()
    {
        var (network, load) = Assign(new AssignmentRules(), new CorridorFlow(0, 3, 100), new CorridorFlow(3, 0, 10), new CorridorFlow(1, 3, 5));

        var chains = LoadedChains.Of(network, load);

        // b – d – e as one: d carries nobody by c.
        Assert.Equal([(1, 110.0), (2, 115.0)], chains.Select(chain => (chain.Streets.Count, chain.PersonsThere + chain.PersonsBack)).Order());
        Assert.All(chains, chain => Assert.Equal(chain.Streets.Count + 1, StreetLines.Along(network, chain.StartVertex, chain.Streets).Count));
        Assert.Single(LoadedChains.Of(network, load, 112));
    }

    [Fact]
    public void On_random_maps_every_loaded_street_is_in_one_chain_in_its_direction()
    {
        var random = new Random(17);
        for (var round = 0; round < 60; round++)
        {
            var network = new RandomStreets(random).Network;
            var graph = new TravelGraph(network, new TravelRules(TravelMode.Car) { HasIslands = true });
            var (places, _) = PlacesAtVertices(graph);
            if (places.Length < 2)
                continue;
            var load = FlowAssignment.Assign(graph, (places, RandomFlows(random, places.Length)), new AssignmentRules());

            var chains = LoadedChains.Of(network, load);

            Assert.Equal(Enumerable.Range(0, network.StreetCount).Where(street => load.Both(street) > 0), chains.SelectMany(chain => chain.Streets).Order());
            foreach (var chain in chains)
            {
                var vertex = (uint)chain.StartVertex;
                foreach (var street in chain.Streets)
                {
                    var isForward = network.StreetFrom.Span[street] == vertex;
                    Assert.Equal(chain.PersonsThere, load.Persons[2 * street + (isForward ? 0 : 1)], tolerance: 1e-3);
                    vertex = (isForward ? network.StreetTo : network.StreetFrom).Span[street];
                }
            }
        }
    }

    private (RoadNetwork Network, StreetLoad Load) Assign(AssignmentRules rules, params CorridorFlow[] flows)
    {
        var network = _streets.Build();
        var graph = new TravelGraph(network, new TravelRules(TravelMode.Car) { HasIslands = true });
        return (network, FlowAssignment.Assign(graph, ([Point('a'), Point('b'), Point('c'), Point('e')], flows), rules));
    }

    // Those that a street ends at exactly, so that every street is used whole or not at all.
    private static (GeoPoint[] Places, int[] Vertices) PlacesAtVertices(TravelGraph graph)
    {
        var (network, linker) = (graph.Network, new StreetLinker(graph));
        var (places, vertices) = (new List<GeoPoint>(), new List<int>());
        for (var vertex = 0; vertex < network.VertexCount; vertex++)
        {
            var point = new GeoPoint(network.VertexLongitudes.Span[vertex], network.VertexLatitudes.Span[vertex]);
            if (linker.Find(point) is not { OffRoadMillimetres: 0 } link)
                continue;
            var isAtStart = link.AlongMillimetres == 0 && network.StreetFrom.Span[link.Street] == vertex;
            var isAtEnd = link.AlongMillimetres == network.StreetMillimetres.Span[link.Street] && network.StreetTo.Span[link.Street] == vertex;
            if (!isAtStart && !isAtEnd)
                continue;
            places.Add(point);
            vertices.Add(vertex);
        }
        return ([.. places], [.. vertices]);
    }

    private static CorridorFlow[] RandomFlows(Random random, int places) =>
        [.. Enumerable.Range(0, 12).Select(_ => new CorridorFlow(random.Next(places), random.Next(places), random.Next(1, 50)))];

    private static uint[] TimesBetween(RoadNetwork network, TravelRules rules, GeoPoint[] places)
    {
        var hierarchy = HierarchyBuilder.Build(new TravelGraph(network, rules).ToWeighted());
        var times = new uint[places.Length * places.Length];
        new TravelTable(new StoredNetwork(network, hierarchy), rules, places).Fill(places, times);
        return times;
    }

    // At every vertex: who leaves it less who comes to it is who sets out there less who ends there.
    private static void AssertConserved(RoadNetwork network, StreetLoad load, CorridorFlow[] flows, int[] vertices)
    {
        var surplus = new double[network.VertexCount];
        foreach (var flow in flows)
        {
            surplus[vertices[flow.From]] += flow.Persons;
            surplus[vertices[flow.To]] -= flow.Persons;
        }
        for (var street = 0; street < network.StreetCount; street++)
        {
            var net = load.Persons[2 * street] - load.Persons[2 * street + 1];
            surplus[network.StreetFrom.Span[street]] -= net;
            surplus[network.StreetTo.Span[street]] += net;
        }
        Assert.All(surplus, left => Assert.Equal(0, left, tolerance: 1e-6));
    }

    private (double There, double Back) Along(RoadNetwork network, StreetLoad load, long way, char from, char to)
    {
        var street = Enumerable.Range(0, network.StreetCount).First(one => network.StreetWays.Span[one] == way);
        var isForward = network.StreetFrom.Span[street] == _streets.Vertex(network, from);
        Assert.Equal((uint)_streets.Vertex(network, isForward ? to : from), network.StreetTo.Span[street]);
        return isForward ? (load.Persons[2 * street], load.Persons[2 * street + 1]) : (load.Persons[2 * street + 1], load.Persons[2 * street]);
    }

    private GeoPoint Point(char node) => new(_streets.Place(node).Longitude, _streets.Place(node).Latitude);
}
