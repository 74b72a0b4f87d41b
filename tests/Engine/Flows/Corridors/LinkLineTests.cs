using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Tests.Networks;
using Samplan.Engine.Tests.Routing;

namespace Samplan.Engine.Tests.Flows.Corridors;

/// <summary>Ways of links along streets, and what they have in common.</summary>
public sealed class LinkLineTests
{
    private static readonly string[] s_street = ["highway=residential", "maxspeed=36"];

    [Fact]
    public void Ways_that_go_together_share_their_pieces()
    {
        var streets = new DrawnStreets(
            """
            a---b---c---d
                    |
                    e
            """
        ).Way(1, "abcd", s_street).Way(2, "ce", s_street);
        var graph = new TravelGraph(streets.Build(), new TravelRules(TravelMode.Car) { HasIslands = true });
        GeoPoint[] places = [Halfway(streets, 'a', 'b'), Halfway(streets, 'c', 'd'), Halfway(streets, 'c', 'e'), new GeoPoint(0, 0)];

        var ways = FastestWays.Between(graph, places, [(0, 1), (0, 2), (2, 0), (0, 3), (3, 0)]);
        var shared = SharedWays.Of(graph.Network, ways);

        Assert.Equal(200, ways[0]!.Metres(graph.Network), tolerance: 1.0);
        Assert.Equal([false, false, false, true, true], ways.Select(static way => way is null));
        var (toD, toE, back) = (shared.Ways[0]!, shared.Ways[1]!, shared.Ways[2]!);
        Assert.Equal(toE.Select(static piece => -piece).Reverse(), back);
        Assert.NotEmpty(toD.Intersect(toE));
        Assert.All([toD, toE], way => AssertWhole(shared, way, ways[way == toD ? 0 : 1]!.Metres(graph.Network)));
    }

    [Fact]
    public void On_random_maps_a_way_is_as_fast_as_a_plain_search_finds_and_its_pieces_are_its_whole_line()
    {
        var random = new Random(23);
        var compared = 0;
        for (var round = 0; round < 60; round++)
        {
            var streets = new RandomStreets(random);
            var graph = new TravelGraph(streets.Network, new TravelRules(TravelMode.Car) { HasIslands = true });
            var places = Places(random, streets.Network);
            (int, int)[] pairs = [.. Enumerable.Range(0, 12).Select(_ => (random.Next(places.Length), random.Next(places.Length)))];

            var ways = FastestWays.Between(graph, places, pairs);
            var shared = SharedWays.Of(graph.Network, ways);

            var linker = new StreetLinker(graph);
            for (var pair = 0; pair < pairs.Length; pair++)
            {
                if (linker.Find(places[pairs[pair].Item1]) is not { } from || linker.Find(places[pairs[pair].Item2]) is not { } to)
                    continue;
                var way = ways[pair];
                Assert.Equal(streets.Drive(from, to) is null, way is null);
                if (way is null)
                    continue;
                Assert.Equal(streets.Drive(from, to)!.Value, Deciseconds(graph, way), tolerance: 2.0);
                AssertWhole(shared, shared.Ways[pair]!, way.Metres(graph.Network));
                compared++;
            }
        }
        Assert.True(compared > 200, $"Only {compared} ways were compared.");
    }

    private static GeoPoint Halfway(DrawnStreets streets, char a, char b)
    {
        var (one, other) = (streets.Place(a), streets.Place(b));
        return new GeoPoint((one.Longitude + other.Longitude) / 2, (one.Latitude + other.Latitude) / 2);
    }

    private static GeoPoint[] Places(Random random, RoadNetwork network) =>
        [
            .. Enumerable
                .Range(0, 6)
                .Select(_ =>
                {
                    var (from, to) = (random.Next(network.VertexCount), random.Next(network.VertexCount));
                    return new GeoPoint(
                        (network.VertexLongitudes.Span[from] + network.VertexLongitudes.Span[to]) / 2,
                        (network.VertexLatitudes.Span[from] + network.VertexLatitudes.Span[to]) / 2
                    );
                }),
        ];

    private static double Deciseconds(TravelGraph graph, LinkedWay way)
    {
        double Share(in StreetLink link) => link.AlongMillimetres / Math.Max(1.0, graph.Network.StreetMillimetres.Span[link.Street]);

        double After(in StreetLink link, int drive) => (drive & 1) == 0 ? 1 - Share(link) : Share(link);

        if (way.Drives.Count == 1)
            return Math.Abs(Share(way.To) - Share(way.From)) * graph.Times.Span[way.Drives[0]];
        var between = way.Drives.Skip(1).SkipLast(1).Sum(drive => (double)graph.Times.Span[drive]);
        var (first, last) = (way.Drives[0], way.Drives[^1]);
        return After(way.From, first) * graph.Times.Span[first] + between + (1 - After(way.To, last)) * graph.Times.Span[last];
    }

    // Each piece begins where the one before ends, and together they are as long as the way.
    private static void AssertWhole(SharedWays shared, IReadOnlyList<int> pieces, double metres)
    {
        var line = new List<GeoPoint>();
        foreach (var piece in pieces)
        {
            var points = shared.Pieces[Math.Abs(piece) - 1];
            var directed = piece > 0 ? points : [.. points.Reverse()];
            if (line.Count > 0)
                Assert.InRange(Ground.Metres(line[^1].LongitudeE7, line[^1].LatitudeE7, directed[0].LongitudeE7, directed[0].LatitudeE7), 0, 0.1);
            line.AddRange(directed);
        }
        var length = line.Zip(line.Skip(1))
            .Sum(step => Ground.Metres(step.First.LongitudeE7, step.First.LatitudeE7, step.Second.LongitudeE7, step.Second.LatitudeE7));
        Assert.Equal(metres, length, tolerance: 0.2 + metres * 1e-3);
    }
}
