namespace Samplan.Engine.Routing;

/// <summary>Lists of arcs a node that grow and shrink, in one array: a list that outgrows its place moves to the end.</summary>
internal sealed class ArcLists
{
    private readonly int[] _starts;
    private readonly int[] _counts;
    private readonly int[] _rooms;
    private Arc[] _arcs;
    private int _end;

    public ArcLists(int[] rooms)
    {
        _rooms = rooms;
        _starts = new int[rooms.Length];
        _counts = new int[rooms.Length];
        for (var node = 0; node < rooms.Length; node++)
        {
            _starts[node] = _end;
            _end += rooms[node];
        }
        _arcs = new Arc[_end + _end / 2 + 16];
    }

    /// <summary>An arc to or from another node, the weight, and how many arcs of the graph it stands for.</summary>
    public readonly record struct Arc(int Node, uint Weight, int Hops);

    public Span<Arc> this[int node] => _arcs.AsSpan(_starts[node], _counts[node]);

    /// <summary>Adds an arc, or makes the one to the same node as light.</summary>
    public void Add(int node, Arc arc)
    {
        foreach (ref var known in this[node])
        {
            if (known.Node != arc.Node)
                continue;
            if (arc.Weight < known.Weight)
                known = arc;
            return;
        }
        if (_counts[node] == _rooms[node])
            Move(node);
        _arcs[_starts[node] + _counts[node]++] = arc;
    }

    public void Remove(int node, int other)
    {
        var arcs = this[node];
        for (var i = 0; i < arcs.Length; i++)
        {
            if (arcs[i].Node != other)
                continue;
            arcs[i] = arcs[^1];
            _counts[node]--;
            return;
        }
    }

    private void Move(int node)
    {
        var room = Math.Max(4, 2 * _rooms[node]);
        if (_end + room > _arcs.Length)
            Array.Resize(ref _arcs, checked(Math.Max(_arcs.Length + _arcs.Length / 2, _end + room)));
        this[node].CopyTo(_arcs.AsSpan(_end));
        (_starts[node], _rooms[node]) = (_end, room);
        _end += room;
    }
}
