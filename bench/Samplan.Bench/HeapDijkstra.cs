using Samplan.Engine.Routing;

namespace Samplan.Bench;

/// <summary>A plain Dijkstra with a binary heap of packed keys, as fast as one writes it without an index: what the sweeps are measured against.</summary>
internal sealed class HeapDijkstra(WeightedGraph graph)
{
    private readonly uint[] _first = graph.FirstOut.ToArray();
    private readonly uint[] _heads = graph.Heads.ToArray();
    private readonly uint[] _weights = graph.Weights.ToArray();
    private ulong[] _heap = new ulong[1024];
    private int _count;

    public uint[] From(int start)
    {
        var distances = new uint[graph.NodeCount];
        distances.AsSpan().Fill(uint.MaxValue);
        distances[start] = 0;
        Push(0, (uint)start);
        while (_count > 0)
        {
            var top = Pop();
            var (distance, node) = ((uint)(top >> 32), (uint)top);
            if (distance > distances[node])
                continue;
            for (var arc = _first[node]; arc < _first[node + 1]; arc++)
            {
                var next = distance + _weights[arc];
                if (next >= distances[_heads[arc]])
                    continue;
                distances[_heads[arc]] = next;
                Push(next, _heads[arc]);
            }
        }
        return distances;
    }

    private void Push(uint distance, uint node)
    {
        if (_count == _heap.Length)
            Array.Resize(ref _heap, 2 * _heap.Length);
        var entry = ((ulong)distance << 32) | node;
        var at = _count++;
        for (; at > 0 && _heap[(at - 1) >> 1] > entry; at = (at - 1) >> 1)
            _heap[at] = _heap[(at - 1) >> 1];
        _heap[at] = entry;
    }

    private ulong Pop()
    {
        var (top, last) = (_heap[0], _heap[--_count]);
        var at = 0;
        for (var child = 1; child < _count; child = 2 * at + 1)
        {
            if (child + 1 < _count && _heap[child + 1] < _heap[child])
                child++;
            if (_heap[child] >= last)
                break;
            (_heap[at], at) = (_heap[child], child);
        }
        _heap[at] = last;
        return top;
    }
}
