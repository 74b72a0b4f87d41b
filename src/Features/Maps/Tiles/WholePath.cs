namespace Samplan.Maps.Tiles;

/// <summary>
/// Coordinates at whole tile units without repeats and without vertices on the straight line between their neighbours. Each vertex goes to its
/// place by itself and what is left out lies on the line that stays, so the border of two neighbours is one line from both sides.
/// </summary>
internal sealed class WholePath
{
    private int[] _units = new int[512];
    private int _length;

    public ReadOnlySpan<int> Units => _units.AsSpan(0, _length);

    /// <param name="path">x, y, x, y … in tile units.</param>
    /// <param name="step">Vertices go to multiples of this many units; a power of two.</param>
    public void Round(ReadOnlySpan<double> path, int step)
    {
        if (_units.Length < path.Length)
            _units = new int[Math.Max(path.Length, _units.Length * 2)];
        var (length, inverse) = (0, 1.0 / step);
        var units = _units.AsSpan();
        for (var i = 0; i + 1 < path.Length; i += 2)
        {
            var x = (int)Math.Floor(path[i] * inverse + 0.5) * step;
            var y = (int)Math.Floor(path[i + 1] * inverse + 0.5) * step;
            if (length > 0 && units[length - 2] == x && units[length - 1] == y)
                continue;
            if (length >= 4 && IsOnTheWay(units.Slice(length - 4, 4), x, y))
                length -= 2;
            units[length] = x;
            units[length + 1] = y;
            length += 2;
        }
        _length = length;
    }

    private static bool IsOnTheWay(ReadOnlySpan<int> two, int x, int y)
    {
        var (ax, ay) = ((long)two[2] - two[0], (long)two[3] - two[1]);
        var (bx, by) = ((long)x - two[2], (long)y - two[3]);
        return ax * by == ay * bx && ax * bx + ay * by > 0;
    }
}
