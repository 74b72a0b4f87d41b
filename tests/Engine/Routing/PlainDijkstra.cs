using Samplan.Engine.Routing;

namespace Samplan.Engine.Tests.Routing;

/// <summary>Dijkstra with a heap and nothing else.</summary>
internal static class PlainDijkstra
{
    public static uint[] From(WeightedGraph graph, params ReadOnlySpan<Seed> seeds)
    {
        var distances = new uint[graph.NodeCount];
        distances.AsSpan().Fill(uint.MaxValue);
        var queue = new PriorityQueue<int, uint>();
        foreach (var seed in seeds)
        {
            distances[seed.Node] = Math.Min(distances[seed.Node], seed.Cost);
            queue.Enqueue(seed.Node, seed.Cost);
        }
        while (queue.TryDequeue(out var node, out var distance))
        {
            if (distance > distances[node])
                continue;
            for (var arc = (int)graph.FirstOut.Span[node]; arc < graph.FirstOut.Span[node + 1]; arc++)
            {
                var head = (int)graph.Heads.Span[arc];
                var next = distance + graph.Weights.Span[arc];
                if (next >= distances[head])
                    continue;
                distances[head] = next;
                queue.Enqueue(head, next);
            }
        }
        return distances;
    }
}
