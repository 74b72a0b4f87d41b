using Samplan.Engine.Routing;

namespace Samplan.Engine.Tests.Routing;

/// <summary>Directed graphs of every shape: sparse, dense, in parts, with loops, doubled arcs and arcs that cost nothing.</summary>
internal static class RandomGraph
{
    public static WeightedGraph Draw(Random random, int nodes, int arcs, int longest)
    {
        var lists = Enumerable.Range(0, nodes).Select(_ => new List<(uint Head, uint Weight)>()).ToList();
        for (var i = 0; i < arcs; i++)
        {
            var from = random.Next(nodes);
            // Half of them lead near, as streets do.
            var to = random.Next(2) == 0 ? random.Next(nodes) : Math.Clamp(from + random.Next(-5, 6), 0, nodes - 1);
            lists[from].Add(((uint)to, (uint)random.Next(longest)));
        }
        return Of(lists);
    }

    public static WeightedGraph Of(List<List<(uint Head, uint Weight)>> lists)
    {
        var first = new uint[lists.Count + 1];
        for (var node = 0; node < lists.Count; node++)
            first[node + 1] = first[node] + (uint)lists[node].Count;
        var all = lists.SelectMany(list => list).ToList();
        return new WeightedGraph(first, all.ConvertAll(arc => arc.Head).ToArray(), all.ConvertAll(arc => arc.Weight).ToArray());
    }
}
