namespace Samplan.Engine.Networks;

/// <summary>Strongly connected parts of a mode's streets: Tarjan (1972), without recursion.</summary>
internal sealed class Islands
{
    private readonly int[] _firstOut;
    private readonly int[] _heads;
    private readonly int[] _part;
    private readonly List<int> _sizes = [];
    private readonly int _largest;

    public Islands(int vertexCount, ReadOnlySpan<uint> from, ReadOnlySpan<uint> to, ReadOnlySpan<ushort> use, TravelMode mode)
    {
        var (forward, backward) = ((ushort)StreetUses.Open(mode, false), (ushort)StreetUses.Open(mode, true));
        _firstOut = new int[vertexCount + 1];
        for (var street = 0; street < from.Length; street++)
        {
            _firstOut[from[street] + 1] += (use[street] & forward) != 0 ? 1 : 0;
            _firstOut[to[street] + 1] += (use[street] & backward) != 0 ? 1 : 0;
        }
        for (var vertex = 0; vertex < vertexCount; vertex++)
            _firstOut[vertex + 1] += _firstOut[vertex];
        _heads = new int[_firstOut[vertexCount]];
        var next = _firstOut.AsSpan(0, vertexCount).ToArray();
        for (var street = 0; street < from.Length; street++)
        {
            if ((use[street] & forward) != 0)
                _heads[next[from[street]]++] = (int)to[street];
            if ((use[street] & backward) != 0)
                _heads[next[to[street]]++] = (int)from[street];
        }
        _part = new int[vertexCount];
        Find();
        _largest = _sizes.Count == 0 ? 0 : _sizes.Max();
    }

    /// <summary>Whether a street stands apart: its ends are not in one part, or in one with fewer vertices than the number. The largest part is no island.</summary>
    public bool IsApart(uint from, uint to, int vertices) => _part[from] != _part[to] || IsSmall(_sizes[_part[from]], vertices);

    /// <summary>Parts of at least two vertices that are islands.</summary>
    public int Count(int vertices) => _sizes.Count(size => size >= 2 && IsSmall(size, vertices));

    private bool IsSmall(int size, int vertices) => size < vertices && size < _largest;

    // One loop instead of recursion: a region has paths of hundreds of thousands of vertices.
    private void Find()
    {
        var count = _part.Length;
        var (order, low, cursor) = (new int[count], new int[count], _firstOut.AsSpan(0, count).ToArray());
        var (path, open) = (new Stack<int>(), new Stack<int>());
        _part.AsSpan().Fill(-1);
        var seen = 0;
        for (var root = 0; root < count; root++)
        {
            if (order[root] != 0)
                continue;
            Enter(root);
            while (path.TryPeek(out var vertex))
            {
                if (cursor[vertex] < _firstOut[vertex + 1])
                {
                    var head = _heads[cursor[vertex]++];
                    if (order[head] == 0)
                        Enter(head);
                    else if (_part[head] < 0)
                        low[vertex] = Math.Min(low[vertex], order[head]);
                    continue;
                }
                path.Pop();
                if (path.TryPeek(out var before))
                    low[before] = Math.Min(low[before], low[vertex]);
                if (low[vertex] == order[vertex])
                    Close(open, vertex);
            }
        }

        void Enter(int vertex)
        {
            order[vertex] = low[vertex] = ++seen;
            path.Push(vertex);
            open.Push(vertex);
        }
    }

    private void Close(Stack<int> open, int root)
    {
        var size = 0;
        int vertex;
        do
        {
            vertex = open.Pop();
            _part[vertex] = _sizes.Count;
            size++;
        } while (vertex != root);
        _sizes.Add(size);
    }
}
