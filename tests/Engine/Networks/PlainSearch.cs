using Samplan.Engine.Networks;

namespace Samplan.Engine.Tests.Networks;

/// <summary>The slow and simple way: Dijkstra with a heap, and for cars over the street just driven, with forbidden sequences looked up.</summary>
internal static class PlainSearch
{
    /// <summary>Deciseconds from a vertex to every vertex by the arcs of the car graph, <see cref="RoadNetwork.Never"/> where there is no way.</summary>
    public static uint[] CarFromVertex(RoadNetwork network, int start)
    {
        var car = network.Car;
        var reached = new uint[car.StateCount];
        reached.AsSpan().Fill(RoadNetwork.Never);
        var queue = new PriorityQueue<uint, uint>();
        reached[start] = 0;
        queue.Enqueue((uint)start, 0);
        while (queue.TryDequeue(out var state, out var time))
        {
            if (time > reached[state])
                continue;
            for (var arc = car.FirstOut.Span[(int)state]; arc < car.FirstOut.Span[(int)state + 1]; arc++)
            {
                var head = car.Heads.Span[(int)arc];
                var next = time + network.CarTimes.Span[(int)car.Drives.Span[(int)arc]];
                if (next >= reached[head])
                    continue;
                reached[head] = next;
                queue.Enqueue(head, next);
            }
        }
        var vertices = new uint[network.VertexCount];
        vertices.AsSpan().Fill(RoadNetwork.Never);
        for (var state = 0; state < reached.Length; state++)
        {
            var vertex = car.Vertices.Span[state];
            vertices[vertex] = Math.Min(vertices[vertex], reached[state]);
        }
        return vertices;
    }

    /// <summary>Deciseconds from vertex to vertex by a mode without turn restrictions.</summary>
    public static uint[] FromVertex(RoadNetwork network, TravelMode mode, int start)
    {
        var leaving = Enumerable.Range(0, 2 * network.StreetCount).Where(drive => IsOpen(network, mode, drive)).ToLookup(drive => TailOf(network, drive));
        var reached = new uint[network.VertexCount];
        reached.AsSpan().Fill(RoadNetwork.Never);
        var queue = new PriorityQueue<uint, uint>();
        var times = network.TimesOf(mode).ToArray();
        reached[start] = 0;
        queue.Enqueue((uint)start, 0);
        while (queue.TryDequeue(out var vertex, out var time))
        {
            if (time > reached[vertex])
                continue;
            foreach (var drive in leaving[vertex])
            {
                var next = time + times[drive];
                var head = TailOf(network, drive ^ 1);
                if (next >= reached[head])
                    continue;
                reached[head] = next;
                queue.Enqueue(head, next);
            }
        }
        return reached;
    }

    private static bool IsOpen(RoadNetwork network, TravelMode mode, int drive) =>
        (network.UseOf(drive >> 1) & StreetUses.Open(mode, (drive & 1) != 0)) != StreetUse.None;

    private static uint TailOf(RoadNetwork network, int drive) => (drive & 1) == 0 ? network.StreetFrom.Span[drive >> 1] : network.StreetTo.Span[drive >> 1];
}
