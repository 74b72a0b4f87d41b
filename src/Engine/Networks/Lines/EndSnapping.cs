namespace Samplan.Engine.Networks.Lines;

/// <summary>Joins the ends of lines to the points near them. Points are numbered on through the lines.</summary>
internal sealed class EndSnapping
{
    private readonly IReadOnlyList<RoadLine> _lines;
    private readonly double _toleranceMetres;
    private readonly int[] _parents;
    private readonly Dictionary<(int East, int North), List<int>> _ends = [];
    private readonly int _cellEast;
    private readonly int _cellNorth;

    public EndSnapping(IReadOnlyList<RoadLine> lines, double toleranceMetres)
    {
        (_lines, _toleranceMetres) = (lines, toleranceMetres);
        var count = lines.Sum(static line => line.LongitudesE7.Length);
        (Longitudes, Latitudes, _parents) = (new int[count], new int[count], new int[count]);
        var (filled, farthest) = (0, 0);
        foreach (var line in lines)
        {
            line.LongitudesE7.CopyTo(Longitudes, filled);
            line.LatitudesE7.CopyTo(Latitudes, filled);
            filled += line.LongitudesE7.Length;
        }
        for (var point = 0; point < count; point++)
        {
            _parents[point] = point;
            farthest = Math.Max(farthest, Math.Abs(Latitudes[point]));
        }
        // A square is nowhere narrower than the tolerance, so that what is near lies in the same or the next.
        var ground = new Ground(Math.Min(farthest, 890_000_000));
        _cellEast = (int)Math.Min(1_000_000_000, Math.Ceiling(toleranceMetres / ground.MetresPerLongitude) + 1);
        _cellNorth = (int)Math.Min(1_000_000_000, Math.Ceiling(toleranceMetres / ground.MetresPerLatitude) + 1);
    }

    /// <summary>Where each point lies; after <see cref="Join"/> where its node does.</summary>
    public int[] Longitudes { get; }

    public int[] Latitudes { get; }

    /// <summary>The node of each point: one of its points.</summary>
    public int[] Join(CancellationToken cancellation)
    {
        for (int line = 0, first = 0; line < _lines.Count; first += _lines[line++].LongitudesE7.Length)
        {
            Enter(first);
            Enter(first + _lines[line].LongitudesE7.Length - 1);
        }
        for (var point = 0; point < _parents.Length; point++)
        {
            if (point % 65_536 == 0)
                cancellation.ThrowIfCancellationRequested();
            JoinNear(point);
        }
        var nodes = new int[_parents.Length];
        for (var point = 0; point < nodes.Length; point++)
            nodes[point] = Root(point);
        // Every point of a node lies where the node does: the root is its westernmost.
        for (var point = 0; point < nodes.Length; point++)
            (Longitudes[point], Latitudes[point]) = (Longitudes[nodes[point]], Latitudes[nodes[point]]);
        return nodes;
    }

    private void Enter(int end)
    {
        var square = SquareOf(end);
        if (!_ends.TryGetValue(square, out var filed))
            _ends.Add(square, filed = []);
        filed.Add(end);
    }

    private (int East, int North) SquareOf(int point) =>
        ((int)Math.Floor((double)Longitudes[point] / _cellEast), (int)Math.Floor((double)Latitudes[point] / _cellNorth));

    private void JoinNear(int point)
    {
        var (east, north) = SquareOf(point);
        for (var square = 0; square < 9; square++)
        {
            if (!_ends.TryGetValue((east - 1 + square % 3, north - 1 + square / 3), out var ends))
                continue;
            foreach (var end in ends)
            {
                if (end != point && Ground.Metres(Longitudes[point], Latitudes[point], Longitudes[end], Latitudes[end]) <= _toleranceMetres)
                    Unite(point, end);
            }
        }
    }

    private void Unite(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        if (a == b)
            return;
        var isFirst = (Longitudes[a], Latitudes[a], a).CompareTo((Longitudes[b], Latitudes[b], b)) < 0;
        if (isFirst)
            _parents[b] = a;
        else
            _parents[a] = b;
    }

    private int Root(int point)
    {
        while (_parents[point] != point)
            point = _parents[point] = _parents[_parents[point]];
        return point;
    }
}
