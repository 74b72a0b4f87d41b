using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Lines;

namespace Samplan.Engine.Tests.Networks;

/// <summary>Roads from a layer of lines: the same roads give the same network as from OpenStreetMap.</summary>
public sealed class LineTests
{
    // b and d lie on one line; the ferry goes over to g.
    private static DrawnStreets Town() => new DrawnStreets(
            """
            a-------b-------c-------h
                    |       |
                    d-------e
                    |
                    f

                    g-------i
            """
        ).Way(1, "abch", "highway=primary", "maxspeed=70").Way(2, "bdf", "highway=residential", "oneway=yes").Way(3, "ce", "highway=secondary", "oneway=-1", "surface=gravel").Way(4, "de", "highway=cycleway").Way(5, "fg", "route=ferry", "duration=10").Way(6, "gi", "highway=tertiary", "maxspeed=60", "maxspeed:backward=40");

    [Fact]
    public void The_same_roads_give_the_same_network_column_by_column()
    {
        var (extract, layer) = (Town().Build(), Town().BuildFromLines());

        Assert.Equal(9, extract.StreetCount);
        Assert.Equal(Columns(extract), Columns(layer));
    }

    [Fact]
    public void Ends_that_lie_within_the_tolerance_meet()
    {
        // Each point is up to 0.11 metres off in each direction, so that points of one place are at most 0.32 metres apart.
        var (extract, layer) = (Town().Build(), Town().BuildFromLines(toleranceMetres: 0.5, shake: 10));

        Assert.Equal((extract.VertexCount, extract.StreetCount), (layer.VertexCount, layer.StreetCount));
        Assert.Equal(extract.StreetUse.ToArray(), layer.StreetUse.ToArray());
        foreach (var (exact, near) in extract.CarTimes.ToArray().Zip(layer.CarTimes.ToArray()))
            Assert.InRange((int)near, (int)exact - 1, (int)exact + 1);
    }

    [Fact]
    public void Beyond_the_tolerance_they_do_not()
    {
        var layer = Town().BuildFromLines(toleranceMetres: 0, shake: 10);

        // Every piece has two ends of its own.
        Assert.Equal(2 * layer.StreetCount, layer.VertexCount);
    }

    [Fact]
    public void An_end_at_a_bend_of_another_line_is_a_junction_and_two_lines_that_only_cross_are_a_bridge()
    {
        RoadLine[] lines =
        [
            new(1, [0, 1000, 2000], [0, 0, 0], RoadClass.Residential),
            new(2, [1000, 1000], [0, 1000], RoadClass.Residential),
            new(3, [2000, 2000], [-1000, 1000], RoadClass.Residential),
            new(4, [500, 500, 500], [-1000, 0, 1000], RoadClass.Residential),
        ];

        var network = RoadNetworkBuilder.Build(RoadLines.ToDraft(lines, RoutingProfile.Swedish, 0.001), RoutingProfile.Swedish).Network;

        // The first is cut at the second's end; the third passes its end and the fourth crosses it, and neither has a point there.
        Assert.Equal([1, 1, 2, 3, 4], network.StreetWays.ToArray().Order());
        Assert.Equal(8, network.VertexCount);
    }

    [Fact]
    public void The_order_of_lines_decides_nothing()
    {
        RoadLine[] lines = [.. Enumerable.Range(0, 60).Select(i => new RoadLine(i, [i * 400, i * 400 + 401], [i % 7, i % 5], RoadClass.Residential))];

        var (there, back) = (Build(lines), Build([.. lines.Reverse()]));

        Assert.Equal(there.StreetWays.ToArray(), back.StreetWays.ToArray());
        Assert.Equal(there.CarTimes.ToArray(), back.CarTimes.ToArray());
        Assert.Equal(there.VertexLongitudes.ToArray(), back.VertexLongitudes.ToArray());

        static RoadNetwork Build(RoadLine[] lines) =>
            RoadNetworkBuilder.Build(RoadLines.ToDraft(lines, RoutingProfile.Swedish, 0.1), RoutingProfile.Swedish).Network;
    }

    private static string[] Columns(RoadNetwork network) =>
        [
            .. typeof(RoadNetwork)
                .GetProperties()
                .Where(static property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>))
                .Select(property => $"{property.Name}: {string.Join(' ', Values(property.GetValue(network)!))}"),
            $"arcs: {string.Join(' ', network.Car.Heads.ToArray())}",
        ];

    private static IEnumerable<object> Values(object column) => ((Array)column.GetType().GetMethod("ToArray")!.Invoke(column, null)!).Cast<object>();
}
