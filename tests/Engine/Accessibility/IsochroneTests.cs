using NetTopologySuite.Geometries;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Tests.Networks;
using Samplan.Engine.Tests.Routing;

namespace Samplan.Engine.Tests.Accessibility;

/// <summary>What is reached along streets, and the area around it.</summary>
public sealed class IsochroneTests
{
    private static readonly string[] s_street = ["highway=residential", "maxspeed=36"];

    [Fact]
    public void Streets_are_reached_to_where_the_time_is_out()
    {
        // 10 m/s: in 25 seconds 250 metres to either side of m, which lies 300 metres from a.
        var streets = new DrawnStreets("a-----------m-----------b").Way(1, "ab", s_street);
        var graph = new TravelGraph(streets.Build(), new TravelRules(TravelMode.Car));
        var parts = StreetReach.From(graph, Point(streets, 'm'), 250).OrderBy(part => part.FromShare).ToList();

        Assert.Equal(2, parts.Count);
        Assert.Equal(parts[0].ToShare, parts[1].FromShare);
        var length = graph.Network.StreetMillimetres.Span[0] / 1000.0;
        Assert.Equal(500, (parts[1].ToShare - parts[0].FromShare) * length, tolerance: 1.0);
        Assert.Equal(0, parts[0].ToCost, tolerance: 0.5);
        Assert.Equal(0, parts[1].FromCost, tolerance: 0.5);
        Assert.Equal(500, parts[0].FromCost + parts[1].ToCost, tolerance: 1.0);
    }

    [Fact]
    public void Nobody_drives_into_a_one_way_street_from_its_end()
    {
        var streets = new DrawnStreets("a-------b-------c").Way(1, "ab", [.. s_street, "oneway=yes"]).Way(2, "bc", s_street);
        var graph = new TravelGraph(streets.Build(), new TravelRules(TravelMode.Car) { HasIslands = true });

        Assert.Equal([2L], StreetReach.From(graph, Point(streets, 'c'), 10_000).Select(part => graph.Network.StreetWays.Span[part.Street]).Distinct());
        Assert.Equal(
            [1L, 2L],
            StreetReach.From(graph, Point(streets, 'a'), 10_000).Select(part => graph.Network.StreetWays.Span[part.Street]).Distinct().Order()
        );
    }

    [Fact]
    public void Every_part_agrees_with_the_time_to_its_end()
    {
        var random = new Random(3);
        for (var round = 0; round < 20; round++)
        {
            var network = new RandomStreets(random).Network;
            var graph = new TravelGraph(network, new TravelRules(TravelMode.Car) { HasIslands = true });
            var point = new GeoPoint(160_000_000 + random.Next(200_000), 590_000_000 + random.Next(100_000));
            var search = new BoundedSearch(graph, 3_000);
            search.Run(graph.Departures(new StreetLinker(graph).Find(point)!.Value));
            foreach (var part in StreetReach.From(graph, point, 3_000))
            {
                Assert.InRange(Math.Max(part.FromCost, part.ToCost), 0, 3_000 + 1e-9);
                if (part.ToShare < 1 || part.ToCost < part.FromCost)
                    continue;
                // One who has come to the end is at a state of that vertex no later.
                var end = network.StreetTo.Span[part.Street];
                var least = Enumerable.Range(0, graph.StateCount).Where(state => network.Car.Vertices.Span[state] == end).Min(state => search[state]);
                Assert.True(least <= part.ToCost + 1);
            }
        }
    }

    [Fact]
    public void Towards_a_point_streets_are_reached_from_where_the_time_begins()
    {
        // 10 m/s, as above; and one comes to c along the one-way street, as nobody does from it.
        var streets = new DrawnStreets("a-----------m-----------b").Way(1, "ab", s_street);
        var graph = new TravelGraph(streets.Build(), new TravelRules(TravelMode.Car));
        var parts = StreetReach.To(new FacilitySearch(graph, [Point(streets, 'm')]), 250).OrderBy(part => part.FromShare).ToList();
        var length = graph.Network.StreetMillimetres.Span[0] / 1000.0;
        Assert.Equal(500, (parts[^1].ToShare - parts[0].FromShare) * length, tolerance: 1.0);
        Assert.Equal((0.0, 0.0), (Math.Round(parts[0].ToCost), Math.Round(parts[^1].FromCost)));

        var oneWay = new DrawnStreets("a-------b-------c").Way(1, "ab", [.. s_street, "oneway=yes"]).Way(2, "bc", s_street);
        var way = new TravelGraph(oneWay.Build(), new TravelRules(TravelMode.Car) { HasIslands = true });
        Assert.Equal([1L, 2L], WaysTo('c'));
        Assert.Empty(WaysTo('a'));

        IEnumerable<long> WaysTo(char point) =>
            StreetReach.To(new FacilitySearch(way, [Point(oneWay, point)]), 10_000).Select(part => way.Network.StreetWays.Span[part.Street]).Distinct().Order();
    }

    [Fact]
    public void What_is_reached_from_a_point_and_towards_it_follows_the_speed_of_each_direction()
    {
        // From a towards b 20 m/s, and back 10; m lies 300 metres from both. In 25 seconds one drives 300 metres to b and 250 towards a; and comes 300 from a and 250 from b's side.
        var streets = new DrawnStreets("a-----------m-----------b").Way(1, "ab", "highway=residential", "maxspeed:forward=72", "maxspeed:backward=36");
        var graph = new TravelGraph(streets.Build(), new TravelRules(TravelMode.Car));
        var length = graph.Network.StreetMillimetres.Span[0] / 1000.0;
        var from = StreetReach.From(graph, Point(streets, 'm'), 250);
        var to = StreetReach.To(new FacilitySearch(graph, [Point(streets, 'm')]), 250);

        Assert.Equal((250.0, 300.0), (Metres(from, isAfter: false), Metres(from, isAfter: true)));
        Assert.Equal((300.0, 250.0), (Metres(to, isAfter: false), Metres(to, isAfter: true)));

        double Metres(IEnumerable<ReachedStreet> parts, bool isAfter)
        {
            var isFromStart = streets.Place('a').Longitude == graph.Network.VertexLongitudes.Span[(int)graph.Network.StreetFrom.Span[0]];
            // The part that m is an end of; who has come to an end of the road may turn round.
            var part = parts.Single(part => Math.Abs((isAfter == isFromStart ? part.FromShare : part.ToShare) - 0.5) < 0.001);
            return Math.Round((part.ToShare - part.FromShare) * length);
        }
    }

    [Fact]
    public void Where_all_streets_go_both_ways_the_way_to_a_point_is_the_way_from_it()
    {
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            var network = new RandomStreets(random).Network;
            var graph = new TravelGraph(network, new TravelRules(TravelMode.Walk) { HasIslands = true });
            var point = new GeoPoint(160_000_000 + random.Next(200_000), 590_000_000 + random.Next(100_000));
            var from = LeastParts.Of(StreetReach.From(graph, point, 3_000));
            var to = LeastParts.Of(StreetReach.To(new FacilitySearch(graph, [point]), 3_000));

            Assert.Equal(from.Select(part => part.Street).Distinct(), to.Select(part => part.Street).Distinct());
            // Ways along the own street are rounded to whole deciseconds.
            Assert.Equal(Sum(from), Sum(to), 1e-3 * Math.Max(1, Sum(from)));
        }

        static double Sum(IEnumerable<ReachedStreet> parts) => parts.Sum(part => (part.ToShare - part.FromShare) * (part.FromCost + part.ToCost));
    }

    [Fact]
    public void The_area_is_what_lies_beside_the_streets_with_holes_and_grows_with_the_limit()
    {
        // A square of 1,000 metres a side.
        var corner = new string('-', 39);
        var rows = string.Join('\n', Enumerable.Repeat("|", 19));
        var streets = new DrawnStreets($"a{corner}b\n{rows}\nc{corner}d").Way(1, "abdca", s_street);
        var graph = new TravelGraph(streets.Build(), new TravelRules(TravelMode.Car));
        uint[] limits = [1_000, 1_500, 2_500];
        var areas = IsochroneDrawing.Draw(graph.Network, StreetReach.From(graph, Point(streets, 'a'), limits[^1]), limits, new IsochroneRules(25, 110, 2));

        Assert.All(areas, area => Assert.True(area.Area.IsValid));
        // In 100 seconds one comes to b and c; in 250 all the way round, 110 metres to either side but not into the middle.
        Assert.Equal([0, 0, 1], areas.Select(area => ((Polygon)area.Area[0]).NumInteriorRings));
        Assert.True(areas[0].Area.Area < areas[1].Area.Area && areas[1].Area.Area < areas[2].Area.Area);
        Assert.True(areas[1].Area.Buffer(1e-7).Contains(areas[0].Area));
        var (b, d) = (streets.Place('b'), streets.Place('d'));
        Assert.True(areas[1].Area.Contains(new Point(b.Longitude / 1e7, b.Latitude / 1e7)));
        Assert.False(areas[1].Area.Contains(new Point(d.Longitude / 1e7, d.Latitude / 1e7)));
        Assert.True(areas[2].Area.Contains(new Point(d.Longitude / 1e7, d.Latitude / 1e7)));
        var (a, ground) = (streets.Place('a'), new Ground(streets.Place('a').Latitude));
        var squareMetres = areas[2].Area.Area * 1e14 * ground.MetresPerLatitude * ground.MetresPerLongitude;
        // 220 metres wide over 4 kilometres, true to half a cell on either side.
        Assert.Equal(880_000, squareMetres, tolerance: 50_000.0);
        Assert.True(areas[2].Area.EnvelopeInternal.Contains(a.Longitude / 1e7, a.Latitude / 1e7));
    }

    [Fact]
    public void A_street_that_is_reached_from_both_ends_is_cut_where_they_meet()
    {
        // From the one end at 0 and the other at 40, 100 along it: they meet at 70.
        ReachedStreet[] parts = [new(7, 0, 1, 0, 100), new(7, 0, 1, 140, 40), new(3, 0.5, 1, 60, 110)];

        Assert.Equal([parts[2], new(7, 0, 0.7, 0, 70), new(7, 0.7, 1, 70, 40)], LeastParts.Of(parts).Select(Rounded));

        static ReachedStreet Rounded(ReachedStreet part) =>
            part with
            {
                FromShare = Math.Round(part.FromShare, 9),
                ToShare = Math.Round(part.ToShare, 9),
                FromCost = Math.Round(part.FromCost, 9),
                ToCost = Math.Round(part.ToCost, 9),
            };
    }

    [Fact]
    public void From_vertices_one_goes_on_along_the_streets_as_far_as_the_limit_lets_one()
    {
        var streets = new DrawnStreets("a-------b-------c").Way(1, "ab", s_street).Way(2, "bc", [.. s_street, "oneway=yes"]);
        var graph = new TravelGraph(streets.Build(), new TravelRules(TravelMode.Car) { HasIslands = true });
        var costs = Enumerable.Repeat(RoadNetwork.Never, graph.Network.VertexCount).ToArray();
        var c = Enumerable.Range(0, costs.Length).Single(vertex => graph.Network.VertexLongitudes.Span[vertex] == streets.Place('c').Longitude);
        var b = Enumerable.Range(0, costs.Length).Single(vertex => graph.Network.VertexLongitudes.Span[vertex] == streets.Place('b').Longitude);
        (costs[b], costs[c]) = (50, 0);

        var parts = StreetReach.FromVertices(graph, costs, 100);

        // Nobody goes back from c; from b 50 remain, either way.
        Assert.Equal(2, parts.Count);
        Assert.All(parts, part => Assert.Equal((50, 100), (Math.Min(part.FromCost, part.ToCost), Math.Max(part.FromCost, part.ToCost))));
        Assert.Equal([1L, 2L], parts.Select(part => graph.Network.StreetWays.Span[part.Street]).Order());
    }

    [Fact]
    public void An_area_is_that_on_the_ground()
    {
        var square = new MultiPolygon([new Polygon(new LinearRing([new(16, 59), new(17, 59), new(17, 60), new(16, 60), new(16, 59)]))]);
        var ground = new Ground(595_000_000);
        var plane = ground.MetresPerLatitude * ground.MetresPerLongitude * 1e14;

        // Within a thousandth of a plane that touches its middle.
        Assert.Equal(plane, new Isochrone(0, square).AreaSquareMetres, tolerance: plane / 1_000);
    }

    [Fact]
    public void Where_nothing_is_reached_there_is_no_area()
    {
        var streets = new DrawnStreets("a---b").Way(1, "ab", s_street);
        var graph = new TravelGraph(streets.Build(), new TravelRules(TravelMode.Car));

        Assert.Empty(StreetReach.From(graph, new GeoPoint(0, 0), 100));
        Assert.True(IsochroneDrawing.Draw(graph.Network, [], [100])[0].Area.IsEmpty);
    }

    private static GeoPoint Point(DrawnStreets streets, char node) => new(streets.Place(node).Longitude, streets.Place(node).Latitude);
}
