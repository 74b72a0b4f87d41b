using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Routing;
using Samplan.Engine.Tests.Routing;

namespace Samplan.Engine.Tests.Networks.Edits;

/// <summary>Streets that are changed without being built anew.</summary>
public sealed class StreetEditTests
{
    private static readonly string[] s_street = ["highway=residential", "maxspeed=36"];

    // Two banks and a far bridge: 400 metres each way along the banks.
    private readonly DrawnStreets _river = new DrawnStreets(
        """
        a---p---|---|---b
                        |
        c---q---|---|---d
        """
    ).Way(1, "ab", s_street).Way(2, "bd", s_street).Way(3, "cd", s_street);

    [Fact]
    public void A_bridge_shortens_the_way_and_joins_the_streets_where_it_meets_them()
    {
        var before = _river.Build();
        // 100 metres over the river at 36 km/h, from 100 metres along each bank.
        var after = Apply(before, Bridge() with { CarSpeed = 36 });

        // a–b–d–c is 400 + 100 + 400 metres; by the bridge 100 + 100 + 100.
        Assert.Equal(900, Time(before, TravelMode.Car, 'a', 'c'), tolerance: 1.0);
        Assert.Equal(300, Time(after, TravelMode.Car, 'a', 'c'), tolerance: 1.0);
        Assert.Equal(100, Time(after, TravelMode.Car, 'p', 'q'), tolerance: 1.0);
        // Whoever lives by the bridge is tied to it or to what is left of the bank.
        Assert.Equal(Time(before, TravelMode.Car, 'p', 'b'), Time(after, TravelMode.Car, 'p', 'b'), tolerance: 1.0);
    }

    [Fact]
    public void A_way_for_walkers_is_none_for_cars_and_a_one_way_street_one_for_them_alone()
    {
        var before = _river.Build();
        var path = Apply(before, Bridge() with { CarSpeed = 0 });
        var oneWay = Apply(before, Bridge() with { CarSpeed = 36, IsOneWay = true });

        Assert.Equal(900, Time(path, TravelMode.Car, 'a', 'c'), tolerance: 1.0);
        // 300 metres at 4.8 km/h.
        Assert.Equal(2_250, Time(path, TravelMode.Walk, 'a', 'c'), tolerance: 3.0);
        Assert.Equal(300, Time(oneWay, TravelMode.Car, 'a', 'c'), tolerance: 1.0);
        Assert.Equal(900, Time(oneWay, TravelMode.Car, 'c', 'a'), tolerance: 1.0);
        Assert.Equal(2_250, Time(oneWay, TravelMode.Walk, 'c', 'a'), tolerance: 3.0);
    }

    [Fact]
    public void A_ferry_takes_its_time_and_a_closed_road_is_gone()
    {
        var before = _river.Build();
        var ferry = Apply(before, new StreetEdit.AddFerry([Point('p'), Point('q')], 30), new StreetEdit.CloseRoad([2]));

        Assert.Equal(100 + 300 + 100, Time(ferry, TravelMode.Car, 'a', 'c'), tolerance: 1.0);
        Assert.Equal(RoadNetwork.Never, Time(Apply(before, new StreetEdit.CloseRoad([2])), TravelMode.Walk, 'a', 'c'));
    }

    [Fact]
    public void A_street_that_is_cut_keeps_the_speed_of_each_direction_and_a_new_speed_is_for_both()
    {
        // 400 metres from a to b at 20 m/s and back at 10.
        var streets = new DrawnStreets("a---p---|---|---b\n\nc---q---|---|---d")
            .Way(1, "ab", "highway=residential", "maxspeed:forward=72", "maxspeed:backward=36")
            .Way(2, "cd", s_street);
        var before = streets.Build();
        var cut = Apply(before, new StreetEdit.AddLink([Place(streets, 'p'), Place(streets, 'q')], 36, 0, true));
        var same = Apply(before, new StreetEdit.SetCarSpeed([1], 36));

        Assert.Equal(200, Time(cut, streets, 'a', 'b'), tolerance: 1.0);
        Assert.Equal(400, Time(cut, streets, 'b', 'a'), tolerance: 1.0);
        Assert.Equal(300, Time(cut, streets, 'b', 'p'), tolerance: 1.0);
        Assert.Equal(150, Time(cut, streets, 'p', 'b'), tolerance: 1.0);
        Assert.Equal(Time(same, streets, 'a', 'b'), Time(same, streets, 'b', 'a'));
    }

    [Fact]
    public void Cars_drive_at_the_new_speed_and_others_as_before()
    {
        var before = _river.Build();
        var after = Apply(before, new StreetEdit.SetCarSpeed([1, 3], 72));

        Assert.Equal(200 + 100 + 200, Time(after, TravelMode.Car, 'a', 'c'), tolerance: 1.0);
        Assert.Equal(Time(before, TravelMode.Walk, 'a', 'c'), Time(after, TravelMode.Walk, 'a', 'c'));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var far = new GeoPoint(Point('a').LongitudeE7, Point('a').LatitudeE7 + 1_000_000);
        var edits = StreetEdits.Resolve(
            _river.Build(),
            [
                new StreetEdit.CloseRoad([2, 99]),
                new StreetEdit.SetCarSpeed([1], 0),
                new StreetEdit.AddLink([Point('a')], 50, 0, true),
                new StreetEdit.AddLink([Point('a'), Point('b')], 0, 0, false),
                new StreetEdit.AddLink([far, Point('b')], 50, 0, false),
                new StreetEdit.AddFerry([Point('p'), Point('q')], 0),
                new StreetEdit.AddLink([Point('p'), Point('q')], 500, 0, true),
            ]
        );

        Assert.Equal(
            [
                new EditError(0, EditFault.UnknownWay, "99"),
                new EditError(1, EditFault.OutOfBounds, "0"),
                new EditError(2, EditFault.NoLine, "1"),
                new EditError(3, EditFault.NobodyUsesIt, ""),
                new EditError(4, EditFault.NoStreetNear, "0"),
                new EditError(5, EditFault.OutOfBounds, "0"),
                new EditError(6, EditFault.OutOfBounds, "500"),
            ],
            edits.Errors
        );
        Assert.Throws<InvalidOperationException>(() => edits.Apply());
    }

    [Fact]
    public void A_turn_that_was_forbidden_stays_so_when_the_street_before_it_is_cut()
    {
        var streets = new DrawnStreets(
            """
            a---p---b---c
                    |
            e---q---d
            """
        ).Way(1, "ab", s_street).Way(2, "bc", s_street).Way(3, "bd", s_street).Way(4, "de", s_street).Turn("no_right_turn", 1, "b", 3);
        var before = streets.Build();
        var after = StreetEdits.Resolve(before, [new StreetEdit.AddLink([Place(streets, 'p'), Place(streets, 'q')], 3.6, 0, false)]).Apply();

        // To d one goes on to c, turns round and comes back: a–b–c–b–d; the new road is ten times slower than the others.
        Assert.Equal(500, Time(before, streets, 'a', 'd'), tolerance: 2.0);
        Assert.Equal(500, Time(after, streets, 'a', 'd'), tolerance: 2.0);
        Assert.Equal(Time(before, streets, 'd', 'a'), Time(after, streets, 'd', 'a'), tolerance: 1.0);
    }

    [Fact]
    public void On_random_maps_a_road_too_slow_to_be_used_changes_no_way_on_foot_and_lengthens_none_by_car()
    {
        var random = new Random(21);
        for (var round = 0; round < 60; round++)
        {
            var before = new RandomStreets(random).Network;
            var resolved = StreetEdits.Resolve(
                before,
                [.. Enumerable.Range(0, 3).Select(_ => new StreetEdit.AddLink([Draw(random), Draw(random)], 0.01, 0.01, false))],
                5_000
            );
            if (resolved.Errors.Count > 0)
                continue;
            var after = resolved.Apply();
            for (var start = 0; start < before.VertexCount; start++)
            {
                Assert.Equal(
                    PlainSearch.FromVertex(before, TravelMode.Walk, start),
                    PlainSearch.FromVertex(after, TravelMode.Walk, start)[..before.VertexCount]
                );
                var (old, now) = (PlainSearch.CarFromVertex(before, start), PlainSearch.CarFromVertex(after, start));
                Assert.All(old.Zip(now), pair => Assert.True(pair.Second <= pair.First));
            }
        }
    }

    [Fact]
    public void On_random_maps_closed_and_faster_roads_give_what_a_search_with_such_streets_gives()
    {
        var random = new Random(22);
        for (var round = 0; round < 60; round++)
        {
            var before = new RandomStreets(random).Network;
            var ways = before.StreetWays.ToArray().Distinct().ToArray();
            random.Shuffle(ways);
            var (closed, faster) = (ways[0], ways[^1]);
            var after = StreetEdits.Resolve(before, [new StreetEdit.CloseRoad([closed]), new StreetEdit.SetCarSpeed([faster], 90)]).Apply();
            var graph = new TravelGraph(before, new TravelRules(TravelMode.Car));
            var times = graph.Drives.ToArray().Select(drive => Weight(before, (int)drive, closed, faster)).ToArray();
            var changed = new TravelGraph(after, new TravelRules(TravelMode.Car)).ToWeighted();
            for (var start = 0; start < before.VertexCount; start++)
            {
                var expected = PlainDijkstra.From(new WeightedGraph(graph.FirstOut, graph.Heads, times), new Seed(start, 0));
                var found = PlainDijkstra.From(changed, new Seed(start, 0));
                Assert.Equal(expected.Select(cost => cost >= 1_000_000 ? uint.MaxValue : cost), found);
            }
        }
    }

    private static uint Weight(RoadNetwork network, int drive, long closed, long faster)
    {
        var way = network.StreetWays.Span[drive >> 1];
        return way == closed ? 1_000_000
            : way == faster ? (uint)Math.Floor(network.StreetMillimetres.Span[drive >> 1] * 0.036 / 90 + 0.5)
            : network.CarTimes.Span[drive];
    }

    private StreetEdit.AddLink Bridge() => new([Point('p'), Point('q')], 36, 0, true);

    private static RoadNetwork Apply(RoadNetwork network, params StreetEdit[] edits)
    {
        var resolved = StreetEdits.Resolve(network, edits);
        Assert.Empty(resolved.Errors);
        return resolved.Apply();
    }

    private uint Time(RoadNetwork network, TravelMode mode, char from, char to) => Time(network, _river, from, to, mode);

    private static uint Time(RoadNetwork network, DrawnStreets streets, char from, char to, TravelMode mode = TravelMode.Car)
    {
        var rules = new TravelRules(mode) { HasIslands = true, OffRoadMetres = 10 };
        var hierarchy = HierarchyBuilder.Build(new TravelGraph(network, new TravelRules(TravelMode.Car)).ToWeighted());
        var times = new uint[1];
        new TravelTable(new StoredNetwork(network, hierarchy), rules, [Place(streets, to)]).Fill([Place(streets, from)], times);
        return times[0];
    }

    private GeoPoint Point(char node) => Place(_river, node);

    private static GeoPoint Place(DrawnStreets streets, char node) => new(streets.Place(node).Longitude, streets.Place(node).Latitude);

    private static GeoPoint Draw(Random random) => new(160_000_000 + random.Next(200_000), 590_000_000 + random.Next(100_000));
}
