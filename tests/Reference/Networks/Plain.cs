using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Reference.Tests.Networks;

/// <summary>Dijkstra's search as it stands in a textbook.</summary>
internal static class Plain
{
    /// <summary>From one node to all, <see cref="uint.MaxValue"/> where none leads.</summary>
    public static uint[] From(WeightedGraph graph, int start)
    {
        var (first, heads, weights) = (graph.FirstOut.ToArray(), graph.Heads.ToArray(), graph.Weights.ToArray());
        var distances = new uint[graph.NodeCount];
        distances.AsSpan().Fill(uint.MaxValue);
        distances[start] = 0;
        var queue = new PriorityQueue<int, uint>();
        queue.Enqueue(start, 0);
        while (queue.TryDequeue(out var node, out var distance))
        {
            if (distance > distances[node])
                continue;
            for (var arc = first[node]; arc < first[node + 1]; arc++)
            {
                var next = distance + weights[arc];
                if (next >= distances[heads[arc]])
                    continue;
                distances[heads[arc]] = next;
                queue.Enqueue((int)heads[arc], next);
            }
        }
        return distances;
    }

    /// <summary>The streets that are open to somebody on foot or bicycle, from vertex to vertex.</summary>
    public static WeightedGraph Streets(RoadNetwork network, TravelMode mode)
    {
        var (from, to, use) = (network.StreetFrom.ToArray(), network.StreetTo.ToArray(), network.StreetUse.ToArray());
        var times = (mode == TravelMode.Walk ? network.WalkTimes : network.BikeTimes).ToArray();
        var arcs = new List<(uint From, uint To, uint Time)>();
        for (var street = 0; street < from.Length; street++)
        {
            if ((use[street] & (ushort)StreetUses.Open(mode, isBackward: false)) != 0)
                arcs.Add((from[street], to[street], times[street]));
            if ((use[street] & (ushort)StreetUses.Open(mode, isBackward: true)) != 0)
                arcs.Add((to[street], from[street], times[street]));
        }
        arcs.Sort();
        var first = new uint[network.VertexCount + 1];
        foreach (var arc in arcs)
            first[arc.From + 1]++;
        for (var vertex = 0; vertex < network.VertexCount; vertex++)
            first[vertex + 1] += first[vertex];
        return new WeightedGraph(first, arcs.ConvertAll(static arc => arc.To).ToArray(), arcs.ConvertAll(static arc => arc.Time).ToArray());
    }
}
