namespace Samplan.Engine.Routing;

/// <summary>Short bounded Dijkstra searches among the nodes not yet contracted. One a thread.</summary>
internal sealed class WitnessSearch(int nodeCount)
{
    private readonly uint[] _distances = new uint[nodeCount];
    private readonly int[] _stamps = new int[nodeCount];
    private ulong[] _heap = new ulong[256];
    private int _heapCount;
    private int _stamp;

    /// <summary>What a way must avoid: the node that is to go, and those that go with it.</summary>
    public readonly record struct Detour(int Around, bool[] AndAround);

    /// <summary>
    /// Searches from a node by arcs that make the detour, until every way within the bound is known or so many nodes are settled. What is found is
    /// a length that exists, not always the least.
    /// </summary>
    public void Run(ArcLists arcs, int from, Detour detour, uint bound, int mostSettled)
    {
        var (around, andAround) = detour;
        _stamp++;
        _heapCount = 0;
        _stamps[from] = _stamp;
        _distances[from] = 0;
        Push(0, from);
        while (_heapCount > 0 && mostSettled-- > 0)
        {
            var top = Pop();
            var (distance, node) = ((uint)(top >> 32), (int)(uint)top);
            if (distance > _distances[node])
            {
                mostSettled++;
                continue;
            }
            foreach (ref readonly var arc in arcs[node])
            {
                var next = distance + arc.Weight;
                if (next > bound || arc.Node == around || andAround[arc.Node] || (_stamps[arc.Node] == _stamp && _distances[arc.Node] <= next))
                    continue;
                _stamps[arc.Node] = _stamp;
                _distances[arc.Node] = next;
                Push(next, arc.Node);
            }
        }
    }

    /// <summary>Whether a way of at most that length was found.</summary>
    public bool IsWithin(int node, uint length) => _stamps[node] == _stamp && _distances[node] <= length;

    private void Push(uint distance, int node)
    {
        if (_heapCount == _heap.Length)
            Array.Resize(ref _heap, 2 * _heap.Length);
        var entry = ((ulong)distance << 32) | (uint)node;
        var heap = _heap;
        var at = _heapCount++;
        while (at > 0)
        {
            var parent = (at - 1) >> 1;
            if (heap[parent] <= entry)
                break;
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = entry;
    }

    private ulong Pop()
    {
        var heap = _heap;
        var top = heap[0];
        var last = heap[--_heapCount];
        var at = 0;
        while (true)
        {
            var child = 2 * at + 1;
            if (child >= _heapCount)
                break;
            if (child + 1 < _heapCount && heap[child + 1] < heap[child])
                child++;
            if (heap[child] >= last)
                break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return top;
    }
}
