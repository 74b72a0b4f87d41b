using Samplan.Geo.Indexes;

namespace Samplan.Geo.Tests.Indexes;

public class PackedRTreeTests
{
    public static TheoryData<int> Counts => [0, 1, 2, 15, 16, 17, 255, 256, 257, 5000];

    [Theory, MemberData(nameof(Counts))]
    public void A_search_finds_what_a_slow_search_finds(int count)
    {
        var random = new Random(count);
        var items = Draw(random, count);
        var tree = new PackedRTree(items);
        Assert.Equal(count, tree.Count);
        for (var round = 0; round < 100; round++)
        {
            var query = DrawOne(random, 200);
            var slow = Enumerable.Range(0, count).Where(i => items[i].Intersects(query));
            Assert.Equal(slow, tree.Search(query).Order());
        }
        Assert.Equal(count, tree.Search(new Bounds(-1e9, -1e9, 1e9, 1e9)).Count);
    }

    [Theory, MemberData(nameof(Counts))]
    public void The_nearest_are_those_of_a_slow_search(int count)
    {
        var random = new Random(count);
        var items = Enumerable.Range(0, count).Select(_ => Bounds.Of(random.Next(100), random.Next(100))).ToArray();
        var tree = new PackedRTree(items);
        for (var round = 0; round < 50; round++)
        {
            double x = random.Next(-20, 120),
                y = random.Next(-20, 120);
            var slow = Enumerable
                .Range(0, count)
                .Select(i => new Neighbour(i, Math.Sqrt(Math.Pow(items[i].MinX - x, 2) + Math.Pow(items[i].MinY - y, 2))))
                .Where(near => near.DistanceMetres <= 40)
                .OrderBy(near => near.DistanceMetres)
                .ThenBy(near => near.Item)
                .Take(5);
            Assert.Equal(slow, tree.ListNearest(x, y, 5, withinMetres: 40));
        }
    }

    [Fact]
    public void The_nearest_by_a_measure_of_ones_own_looks_past_the_boxes()
    {
        var tree = new PackedRTree([new Bounds(0, 0, 10, 10), new Bounds(20, 0, 30, 10)]);
        double[] distances = [9, 5];
        Assert.Equal(new Neighbour(0, 0), tree.FindNearest(5, 5));
        Assert.Equal(new Neighbour(1, 5), tree.FindNearest(19, 5, distanceTo: item => distances[item] + (item == 0 ? 9 : 0)));
        Assert.Null(tree.FindNearest(1000, 1000, withinMetres: 10));
    }

    [Fact]
    public void Empty_and_broken_bounds_are_never_found_and_spoil_nothing()
    {
        var tree = new PackedRTree([Bounds.Empty, new Bounds(1, 1, 2, 2), new Bounds(double.NaN, 0, 1, 1)]);
        Assert.Equal([1], tree.Search(new Bounds(-1e9, -1e9, 1e9, 1e9)));
        Assert.Equal(1, tree.FindNearest(0, 0)?.Item);
        Assert.Equal(new Bounds(1, 1, 2, 2), tree.Bounds);
    }

    [Fact]
    public void Hilberts_curve_visits_every_cell_once_and_never_jumps()
    {
        const int order = 5;
        var cells = new List<(ulong At, int X, int Y)>();
        for (var x = 0; x < 1 << order; x++)
        {
            for (var y = 0; y < 1 << order; y++)
                cells.Add((HilbertCurve.Index((uint)x, (uint)y, order), x, y));
        }
        cells.Sort();
        Assert.Equal(Enumerable.Range(0, 1 << (2 * order)).Select(i => (ulong)i), cells.Select(cell => cell.At));
        Assert.All(cells.Zip(cells.Skip(1)), pair => Assert.Equal(1, Math.Abs(pair.First.X - pair.Second.X) + Math.Abs(pair.First.Y - pair.Second.Y)));
    }

    internal static Bounds[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => DrawOne(random, 20))];

    private static Bounds DrawOne(Random random, double size)
    {
        double x = 1000 * random.NextDouble(),
            y = 1000 * random.NextDouble();
        return new Bounds(x, y, x + size * random.NextDouble(), y + size * random.NextDouble());
    }
}
