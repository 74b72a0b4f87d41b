using Samplan.Engine.Routing;

namespace Samplan.Engine.Tests.Routing;

/// <summary>Every distance equals that of a plain Dijkstra.</summary>
public sealed class HierarchyTests
{
    [Fact]
    public void Sweeps_over_random_graphs_give_the_distances_of_a_plain_dijkstra()
    {
        var random = new Random(1);
        long compared = 0;
        for (var round = 0; round < 120; round++)
        {
            var nodes = random.Next(1, 400);
            var graph = RandomGraph.Draw(random, nodes, random.Next(5 * nodes), longest: random.Next(1, 300));
            compared += Compare(graph, random, limit: 60_000) + Compare(graph, random, limit: 100_000);
        }
        Assert.InRange(compared, 1_000_000, long.MaxValue);
    }

    [Fact]
    public void Short_lanes_call_what_is_too_far_unreached_and_never_wrap_around()
    {
        // A line of 40 steps of 3,000: 65,535 is passed after 21.
        var graph = RandomGraph.Of([.. Enumerable.Range(0, 41).Select(node => node < 40 ? new List<(uint, uint)> { ((uint)node + 1, 3_000) } : [])]);
        var plan = SweepPlan.Everything(HierarchyBuilder.Build(graph));
        var sweep = Sweep.Over(plan, limit: 10_000);
        sweep.Run([
            [new Seed(0, 0)],
        ]);
        var positions = plan.Hierarchy.Positions.Span;

        for (var node = 0; node < 41; node++)
            Assert.Equal(node <= 21 ? (uint)node * 3_000 : uint.MaxValue, sweep.Distance((int)positions[node], 0));
    }

    [Fact]
    public void A_plan_for_some_targets_gives_the_same_distances_to_them()
    {
        var random = new Random(2);
        for (var round = 0; round < 50; round++)
        {
            var nodes = random.Next(2, 300);
            var graph = RandomGraph.Draw(random, nodes, 3 * nodes, longest: 100);
            var hierarchy = HierarchyBuilder.Build(graph);
            var targets = Enumerable.Range(0, 5).Select(_ => random.Next(nodes)).Distinct().ToList();
            var plan = SweepPlan.To(hierarchy, targets);
            var sweep = Sweep.Over(plan, limit: 10_000);
            var origins = Origins(random, nodes, 7);
            sweep.Run(origins);
            for (var lane = 0; lane < origins.Length; lane++)
            {
                var expected = PlainDijkstra.From(graph, origins[lane]);
                foreach (var target in targets)
                    Assert.Equal(expected[target], sweep.Distance(plan.PlaceOfNode(target), lane));
            }
        }
    }

    [Fact]
    public void The_hierarchy_is_the_same_whoever_builds_it()
    {
        var graph = RandomGraph.Draw(new Random(3), 2_000, 6_000, longest: 100);
        var (one, other) = (HierarchyBuilder.Build(graph), HierarchyBuilder.Build(graph));

        Assert.Equal(one.Positions.ToArray(), other.Positions.ToArray());
        Assert.Equal(one.UpHeads.ToArray(), other.UpHeads.ToArray());
        Assert.Equal(one.DownWeights.ToArray(), other.DownWeights.ToArray());
    }

    [Fact]
    public void Every_arc_joins_a_node_with_a_higher_one()
    {
        var hierarchy = HierarchyBuilder.Build(RandomGraph.Draw(new Random(4), 500, 2_000, longest: 50));
        for (var position = 0; position < hierarchy.NodeCount; position++)
        {
            for (var arc = (int)hierarchy.FirstUp.Span[position]; arc < hierarchy.FirstUp.Span[position + 1]; arc++)
                Assert.InRange(hierarchy.UpHeads.Span[arc], 0u, (uint)position - 1);
            for (var arc = (int)hierarchy.FirstDown.Span[position]; arc < hierarchy.FirstDown.Span[position + 1]; arc++)
                Assert.InRange(hierarchy.DownTails.Span[arc], 0u, (uint)position - 1);
        }
    }

    private static long Compare(WeightedGraph graph, Random random, uint limit)
    {
        var plan = SweepPlan.Everything(HierarchyBuilder.Build(graph));
        var sweep = Sweep.Over(plan, limit);
        var found = new uint[graph.NodeCount];
        long compared = 0;
        // Twice, since a run must leave nothing behind for the next.
        for (var run = 0; run < 2; run++)
        {
            var origins = Origins(random, graph.NodeCount, random.Next(1, sweep.LaneCount + 1));
            sweep.Run(origins);
            for (var lane = 0; lane < origins.Length; lane++)
            {
                for (var node = 0; node < graph.NodeCount; node++)
                    found[node] = sweep.Distance(plan.PlaceOfNode(node), lane);
                Assert.True(found.AsSpan().SequenceEqual(PlainDijkstra.From(graph, origins[lane])), $"limit {limit}, {graph.NodeCount} nodes");
                compared += graph.NodeCount;
            }
        }
        return compared;
    }

    private static Seed[][] Origins(Random random, int nodes, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => Enumerable.Range(0, random.Next(0, 4)).Select(_ => new Seed(random.Next(nodes), (uint)random.Next(50))).ToArray()),
        ];
}
