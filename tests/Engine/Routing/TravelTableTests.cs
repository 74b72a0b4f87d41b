using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Tests.Networks;

namespace Samplan.Engine.Tests.Routing;

/// <summary>Times between points on streets.</summary>
public sealed class TravelTableTests
{
    private static readonly string[] s_street = ["highway=residential", "maxspeed=36"];

    [Fact]
    public void Cars_keep_turn_restrictions_on_random_maps_as_a_plain_search_over_streets_does()
    {
        var random = new Random(5);
        var compared = 0;
        for (var round = 0; round < 90; round++)
        {
            var streets = new RandomStreets(random);
            var rules = new TravelRules(TravelMode.Car) { HasIslands = true, LimitSeconds = random.Next(2) == 0 ? 6_000 : 60_000 };
            var linker = new StreetLinker(new TravelGraph(streets.Network, rules));
            var points = Enumerable.Range(0, 12).Select(_ => new GeoPoint(160_000_000 + random.Next(200_000), 590_000_000 + random.Next(100_000))).ToList();
            var table = new TravelTable(Stored(streets.Network), rules, points);
            var times = new uint[points.Count * points.Count];
            table.Fill(points, times);
            var lengths = new uint[times.Length];
            var timesWithLengths = new uint[times.Length];
            new TravelTable(Stored(streets.Network), rules, points, hasLengths: true).Fill(points, timesWithLengths, lengths);
            Assert.Equal(times, timesWithLengths);
            for (var cell = 0; cell < times.Length; cell++)
            {
                if (cell / points.Count == cell % points.Count || linker.Find(points[cell / points.Count]) is not { } from)
                    continue;
                var to = linker.Find(points[cell % points.Count])!.Value;
                var expected = streets.Drive(from, to) + OffRoad(from) + OffRoad(to);
                Assert.True((expected ?? RoadNetwork.Never) == times[cell], $"round {round}, {from} to {to}: {expected} and {times[cell]}");
                compared++;
            }
        }
        Assert.InRange(compared, 5_000, int.MaxValue);
    }

    [Theory]
    [InlineData(TravelMode.Walk)]
    [InlineData(TravelMode.Bike)]
    public void Walking_and_cycling_take_as_long_as_a_plain_search_says(TravelMode mode)
    {
        var random = new Random(6);
        for (var round = 0; round < 40; round++)
        {
            var network = new RandomStreets(random).Network;
            var graph = new TravelGraph(network, new TravelRules(mode));
            var search = new BoundedSearch(graph, 2_000);
            for (var start = 0; start < network.VertexCount; start++)
            {
                search.Run([new Terminal(start, 0, 0)]);
                var expected = PlainSearch.FromVertex(network, mode, start);
                for (var vertex = 0; vertex < network.VertexCount; vertex++)
                    Assert.Equal(expected[vertex] <= 2_000 ? expected[vertex] : uint.MaxValue, search[vertex]);
            }
        }
    }

    [Fact]
    public void Each_direction_has_its_own_speed_also_for_points_on_the_street_itself()
    {
        // 400 metres from a to e at 20 m/s and back at 10; p and q lie 100 and 300 metres along.
        var streets = new DrawnStreets("a---p---|---q---e---|---|---h")
            .Way(1, "ae", "highway=residential", "maxspeed:forward=72", "maxspeed:backward=36")
            .Way(2, "eh", s_street);
        var rules = new TravelRules(TravelMode.Car) { HasIslands = true };

        Assert.Equal(100, Time(streets, rules, 'p', 'q'), tolerance: 1.0);
        Assert.Equal(200, Time(streets, rules, 'q', 'p'), tolerance: 1.0);
        Assert.Equal(50 + 300, Time(streets, rules, 'q', 'h'), tolerance: 1.0);
        Assert.Equal(300 + 100, Time(streets, rules, 'h', 'q'), tolerance: 1.0);
        Assert.Equal(Time(streets, new TravelRules(TravelMode.Bike), 'p', 'h'), Time(streets, new TravelRules(TravelMode.Bike), 'h', 'p'));
    }

    [Fact]
    public void A_point_is_linked_along_its_street_and_not_to_its_ends()
    {
        // 400 metres of street from a to e; p and q lie 50 metres beside it, 100 and 300 metres along.
        var streets = new DrawnStreets(
            """
            a---|---|---|---e
                p       q
            """
        ).Way(1, "ae", s_street);
        var network = streets.Build();
        var rules = new TravelRules(TravelMode.Car) { OffRoadSpeed = 3.6 };
        var link = new StreetLinker(new TravelGraph(network, rules)).Find(Point(streets, 'p'))!.Value;

        Assert.Equal(50_000, link.OffRoadMillimetres, tolerance: 30.0);
        Assert.Equal(
            100_000,
            network.StreetFrom.Span[0] == streets.Vertex(network, 'a') ? link.AlongMillimetres : 400_000 - link.AlongMillimetres,
            tolerance: 60.0
        );
        // 50 m on foot, 200 m at 10 m/s, 50 m on foot: 50 + 20 + 50 seconds.
        Assert.Equal(1_200, Time(streets, rules, 'p', 'q'), tolerance: 1.0);
        Assert.Equal(0u, Time(streets, rules, 'p', 'p'));
    }

    [Fact]
    public void Against_a_one_way_street_one_drives_around()
    {
        var streets = new DrawnStreets(
            """
            a-p-q-b
            |     |
            c-----d
            """
        ).Way(1, "ab", [.. s_street, "oneway=yes"]).Way(2, "acdb", s_street);
        var rules = new TravelRules(TravelMode.Car) { OffRoadMetres = 5 };

        // Forward 50 m; back 50 m to the end, 100 + 150 + 100 m around, and 50 m again.
        Assert.Equal(50, Time(streets, rules, 'p', 'q'), tolerance: 1.0);
        Assert.Equal(50 + 350 + 50, Time(streets, rules, 'q', 'p'), tolerance: 2.0);
        // On foot the direction does not matter: 50 m at 4.8 km/h.
        Assert.Equal(375, Time(streets, rules with { Mode = TravelMode.Walk }, 'q', 'p'), tolerance: 2.0);
    }

    [Fact]
    public void Points_are_not_linked_to_motorways_ferries_islands_or_streets_too_far_away()
    {
        var streets = new DrawnStreets(
            """
            a---b---c   p

            d---e   q

            f---g
            """
        ).Way(1, "abc", s_street).Way(2, "de", s_street).Way(3, "fg", "highway=motorway").Way(4, "bc", s_street);
        var network = streets.Build();
        StreetLink? Find(char node, TravelRules rules) => new StreetLinker(new TravelGraph(network, rules)).Find(Point(streets, node));

        Assert.Null(Find('p', new TravelRules(TravelMode.Car) { OffRoadMetres = 90 }));
        Assert.NotNull(Find('p', new TravelRules(TravelMode.Car) { OffRoadMetres = 110 }));
        Assert.Equal(1, WayOf(Find('e', new TravelRules(TravelMode.Car))));
        Assert.Equal(2, WayOf(Find('e', new TravelRules(TravelMode.Car) { HasIslands = true })));
        Assert.Equal(2, WayOf(Find('g', new TravelRules(TravelMode.Car) { HasIslands = true })));

        long WayOf(StreetLink? link) => network.StreetWays.Span[link!.Value.Street] is var way && way == 4 ? 1 : way;
    }

    [Fact]
    public void Calm_cyclists_go_around_stressful_streets()
    {
        var streets = new DrawnStreets(
            """
            a---b---c---d
                |   |
                e---f
            """
        ).Way(1, "ab", "highway=cycleway").Way(2, "bc", "highway=secondary", "maxspeed=70").Way(3, "cd", "highway=cycleway").Way(4, "befc", "highway=cycleway");
        var rules = new TravelRules(TravelMode.Bike);

        // 300 and 500 metres at 16 km/h.
        Assert.Equal(675, Time(streets, rules, 'a', 'd'), tolerance: 2.0);
        Assert.Equal(1_125, Time(streets, rules with { MostStress = 2 }, 'a', 'd'), tolerance: 2.0);
    }

    [Fact]
    public void Whoever_walks_slower_takes_longer_but_not_on_a_ferry()
    {
        var streets = new DrawnStreets("a---b---c").Way(1, "ab", "highway=footway").Way(2, "bc", "route=ferry", "duration=10");
        var network = streets.Build();
        var times = new TravelGraph(network, new TravelRules(TravelMode.Walk) { WalkSpeed = 2.4 }).Times.Span;
        var ferry = network.UseOf(0).HasFlag(StreetUse.Ferry) ? 0 : 1;

        Assert.Equal(network.WalkTimes.Span[ferry], times[2 * ferry]);
        Assert.Equal(2 * network.WalkTimes.Span[1 - ferry], times[2 * (1 - ferry)]);
    }

    [Fact]
    public void Among_the_fastest_ways_the_shortest_is_measured()
    {
        // Two ways of the same time: 200 m at 36 km/h, and 400 m at 72 km/h.
        var streets = new DrawnStreets(
            """
            a---b---c
            |       |
            d-------e
            """
        ).Way(1, "abc", s_street).Way(2, "adec", "highway=residential", "maxspeed=54");
        var table = new TravelTable(Stored(streets.Build()), new TravelRules(TravelMode.Car), [Point(streets, 'c')], hasLengths: true);
        var (times, lengths) = (new uint[1], new uint[1]);
        table.Fill([Point(streets, 'a')], times, lengths);

        Assert.Equal(200u, times[0]);
        Assert.Equal(200_000, lengths[0], tolerance: 30.0);
    }

    private static uint Time(DrawnStreets streets, TravelRules rules, char from, char to)
    {
        var table = new TravelTable(Stored(streets.Build()), rules, [Point(streets, to)]);
        var times = new uint[1];
        table.Fill([Point(streets, from)], times);
        return times[0];
    }

    private static uint OffRoad(StreetLink link) => (uint)Math.Floor(link.OffRoadMillimetres * 0.036 / 4 + 0.5);

    private static GeoPoint Point(DrawnStreets streets, char node) => new(streets.Place(node).Longitude, streets.Place(node).Latitude);

    private static StoredNetwork Stored(RoadNetwork network) =>
        new(network, HierarchyBuilder.Build(new TravelGraph(network, new TravelRules(TravelMode.Car)).ToWeighted()));
}
