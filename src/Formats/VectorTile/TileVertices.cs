namespace Samplan.Formats.VectorTile;

/// <summary>A run of vertices in tile units, x, y, x, y …, that is used again and again.</summary>
public sealed class TileVertices
{
    private double[] _ordinates = new double[256];
    private int[] _whole = new int[256];

    /// <summary>Vertices times two.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<double> Ordinates => _ordinates.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Add(double x, double y)
    {
        if (Length + 2 > _ordinates.Length)
            Array.Resize(ref _ordinates, _ordinates.Length * 2);
        _ordinates[Length] = x;
        _ordinates[Length + 1] = y;
        Length += 2;
    }

    /// <summary>The vertices at the nearest whole units, as <see cref="VectorTileWriter"/> takes them; valid until the next call.</summary>
    public ReadOnlySpan<int> Quantise()
    {
        if (_whole.Length < Length)
            _whole = new int[_ordinates.Length];
        for (var i = 0; i < Length; i++)
            _whole[i] = (int)Math.Floor(_ordinates[i] + 0.5);
        return _whole.AsSpan(0, Length);
    }

    /// <summary>
    /// Leaves out vertices nearer than the tolerance to the line between those that are kept (Douglas and Peucker 1973), without recursion.
    /// Both ends stay.
    /// </summary>
    public void Simplify(double toleranceUnits)
    {
        var count = Length / 2;
        if (count < 3)
            return;
        var isKept = new bool[count];
        isKept[0] = isKept[count - 1] = true;
        var stack = new Stack<(int First, int Last)>();
        stack.Push((0, count - 1));
        while (stack.TryPop(out var part))
        {
            var farthest = Farthest(part.First, part.Last, toleranceUnits * toleranceUnits);
            if (farthest < 0)
                continue;
            isKept[farthest] = true;
            stack.Push((part.First, farthest));
            stack.Push((farthest, part.Last));
        }
        Keep(isKept);
    }

    private int Farthest(int first, int last, double toleranceSquared)
    {
        var (ax, ay) = (_ordinates[first * 2], _ordinates[first * 2 + 1]);
        var (dx, dy) = (_ordinates[last * 2] - ax, _ordinates[last * 2 + 1] - ay);
        var lengthSquared = dx * dx + dy * dy;
        var (farthest, most) = (-1, toleranceSquared);
        for (var i = first + 1; i < last; i++)
        {
            var (px, py) = (_ordinates[i * 2] - ax, _ordinates[i * 2 + 1] - ay);
            var along = lengthSquared == 0 ? 0 : Math.Clamp((px * dx + py * dy) / lengthSquared, 0, 1);
            var (ex, ey) = (px - along * dx, py - along * dy);
            var distanceSquared = ex * ex + ey * ey;
            if (distanceSquared > most)
                (farthest, most) = (i, distanceSquared);
        }
        return farthest;
    }

    private void Keep(bool[] isKept)
    {
        var length = 0;
        for (var i = 0; i < isKept.Length; i++)
        {
            if (!isKept[i])
                continue;
            _ordinates[length++] = _ordinates[i * 2];
            _ordinates[length++] = _ordinates[i * 2 + 1];
        }
        Length = length;
    }
}
