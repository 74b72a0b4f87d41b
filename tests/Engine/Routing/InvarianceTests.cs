using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Tests.Routing;

/// <summary>What must hold of all distances, whoever computes them and in what order.</summary>
public sealed class InvarianceTests
{
    [Fact]
    public void The_numbering_of_nodes_decides_nothing()
    {
        var random = new Random(21);
        for (var round = 0; round < 30; round++)
        {
            var nodes = random.Next(2, 300);
            var graph = RandomGraph.Draw(random, nodes, 3 * nodes, longest: 200);
            var numbers = Enumerable.Range(0, nodes).ToArray();
            random.Shuffle(numbers);
            var (one, other) = (All(graph), All(Renumbered(graph, numbers)));

            for (var from = 0; from < nodes; from++)
            {
                for (var to = 0; to < nodes; to++)
                    Assert.Equal(one[from][to], other[numbers[from]][numbers[to]]);
            }
        }
    }

    [Fact]
    public void No_way_over_a_third_node_is_shorter_and_a_node_is_nowhere_from_itself()
    {
        var random = new Random(22);
        for (var round = 0; round < 20; round++)
        {
            var nodes = random.Next(2, 60);
            var distances = All(RandomGraph.Draw(random, nodes, 3 * nodes, longest: 100));
            for (var a = 0; a < nodes; a++)
            {
                Assert.Equal(0u, distances[a][a]);
                for (var b = 0; b < nodes; b++)
                {
                    for (var c = 0; c < nodes; c++)
                        Assert.True(distances[a][c] <= (ulong)distances[a][b] + distances[b][c]);
                }
            }
        }
    }

    [Fact]
    public void Another_arc_makes_no_distance_longer_and_a_slower_one_none_shorter()
    {
        var random = new Random(23);
        for (var round = 0; round < 30; round++)
        {
            var nodes = random.Next(2, 150);
            var before = RandomGraph.Draw(random, nodes, 3 * nodes, longest: 100);
            var (joined, slowed) = (Lists(before), Lists(before));
            joined[random.Next(nodes)].Add(((uint)random.Next(nodes), (uint)random.Next(20)));
            var node = Enumerable.Range(0, nodes).First(one => slowed[one].Count > 0);
            slowed[node][0] = (slowed[node][0].Head, slowed[node][0].Weight + 50);
            var (plain, more, less) = (All(before), All(RandomGraph.Of(joined)), All(RandomGraph.Of(slowed)));

            for (var from = 0; from < nodes; from++)
            {
                for (var to = 0; to < nodes; to++)
                    Assert.True(more[from][to] <= plain[from][to] && plain[from][to] <= less[from][to]);
            }
        }
    }

    [Fact]
    public void How_many_origins_are_asked_for_at_a_time_and_in_what_order_decides_nothing()
    {
        var random = new Random(24);
        var streets = new RandomStreets(random);
        var rules = new TravelRules(TravelMode.Car) { HasIslands = true };
        var stored = new StoredNetwork(streets.Network, HierarchyBuilder.Build(new TravelGraph(streets.Network, rules).ToWeighted()));
        var points = Enumerable.Range(0, 50).Select(_ => new GeoPoint(160_000_000 + random.Next(200_000), 590_000_000 + random.Next(100_000))).ToArray();
        var table = new TravelTable(stored, rules, points);
        var all = new uint[points.Length * points.Length];
        table.Fill(points, all);

        for (var from = points.Length - 1; from >= 0; from--)
        {
            var row = new uint[points.Length];
            table.Fill([points[from]], row);
            Assert.Equal(all.AsSpan(from * points.Length, points.Length).ToArray(), row);
        }
        var others = new uint[all.Length];
        Parallel.For(
            0,
            points.Length,
            from =>
            {
                var row = new uint[points.Length];
                table.Fill([points[from]], row);
                row.CopyTo(others, from * points.Length);
            }
        );
        Assert.Equal(all, others);
    }

    private static uint[][] All(WeightedGraph graph)
    {
        var plan = SweepPlan.Everything(HierarchyBuilder.Build(graph));
        var sweep = Sweep.Over(plan, 60_000);
        var rows = new uint[graph.NodeCount][];
        for (var start = 0; start < rows.Length; start += sweep.LaneCount)
        {
            var batch = Enumerable.Range(start, Math.Min(sweep.LaneCount, rows.Length - start)).Select(static node => new[] { new Seed(node, 0) }).ToArray();
            sweep.Run(batch);
            for (var lane = 0; lane < batch.Length; lane++)
                rows[start + lane] = [.. Enumerable.Range(0, rows.Length).Select(node => sweep.Distance(plan.PlaceOfNode(node), lane))];
        }
        return rows;
    }

    private static List<List<(uint Head, uint Weight)>> Lists(WeightedGraph graph)
    {
        var (first, heads, weights) = (graph.FirstOut.ToArray(), graph.Heads.ToArray(), graph.Weights.ToArray());
        return
        [
            .. Enumerable
                .Range(0, graph.NodeCount)
                .Select(node => Enumerable.Range((int)first[node], (int)(first[node + 1] - first[node])).Select(arc => (heads[arc], weights[arc])).ToList()),
        ];
    }

    private static WeightedGraph Renumbered(WeightedGraph graph, int[] numbers)
    {
        var (lists, renumbered) = (Lists(graph), new List<(uint Head, uint Weight)>[graph.NodeCount]);
        for (var node = 0; node < numbers.Length; node++)
            renumbered[numbers[node]] = lists[node].ConvertAll(arc => ((uint)numbers[arc.Head], arc.Weight));
        return RandomGraph.Of([.. renumbered]);
    }
}
