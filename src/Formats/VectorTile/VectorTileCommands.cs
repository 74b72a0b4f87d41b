namespace Samplan.Formats.VectorTile;

/// <summary>The geometry of one feature as the specification encodes it (section 4.3): commands with zigzag steps from a cursor.</summary>
internal sealed class VectorTileCommands : IDisposable
{
    private const uint MoveTo = 1;
    private const uint LineTo = 2;
    private const uint ClosePath = 7;
    private readonly ByteBuffer _commands = new();
    private int[] _kept = new int[256];
    private int _cursorX;
    private int _cursorY;
    private bool _hasOuterRing;

    public bool IsEmpty => _commands.Length == 0;

    public ReadOnlySpan<byte> Written => _commands.Written;

    public void Clear()
    {
        _commands.Clear();
        (_cursorX, _cursorY, _hasOuterRing) = (0, 0, false);
    }

    public void AddPoints(ReadOnlySpan<int> vertices)
    {
        if (vertices.IsEmpty)
            return;
        if (!IsEmpty)
            throw new InvalidOperationException("The points of a feature come in one call.");
        Command(MoveTo, vertices.Length / 2);
        for (var i = 0; i < vertices.Length; i += 2)
            Step(vertices[i], vertices[i + 1]);
    }

    public bool AddLine(ReadOnlySpan<int> vertices)
    {
        var kept = WithoutRepeats(vertices);
        if (kept.Length < 4)
            return false;
        Path(kept);
        return true;
    }

    public bool AddRing(ReadOnlySpan<int> vertices, bool isHole)
    {
        if (isHole && !_hasOuterRing)
            return false;
        var kept = WithoutRepeats(vertices);
        while (kept.Length >= 4 && kept[0] == kept[^2] && kept[1] == kept[^1])
            kept = kept[..^2];
        var area = kept.Length < 6 ? 0 : TwiceArea(kept);
        if (!isHole)
            _hasOuterRing = area != 0;
        if (area == 0)
            return false;
        if (area > 0 == isHole)
            Reverse(kept);
        Path(kept);
        _commands.Varint(ClosePath | (1 << 3));
        return true;
    }

    public void Dispose() => _commands.Dispose();

    private Span<int> WithoutRepeats(ReadOnlySpan<int> vertices)
    {
        if (_kept.Length < vertices.Length)
            _kept = new int[vertices.Length * 2];
        var length = 0;
        for (var i = 0; i + 1 < vertices.Length; i += 2)
        {
            if (length > 0 && _kept[length - 2] == vertices[i] && _kept[length - 1] == vertices[i + 1])
                continue;
            _kept[length++] = vertices[i];
            _kept[length++] = vertices[i + 1];
        }
        return _kept.AsSpan(0, length);
    }

    /// <summary>Shoelace; positive for a ring that runs clockwise on the screen, where y points down.</summary>
    private static long TwiceArea(ReadOnlySpan<int> ring)
    {
        long sum = 0;
        var (previousX, previousY) = (ring[^2], ring[^1]);
        for (var i = 0; i < ring.Length; i += 2)
        {
            sum += (long)previousX * ring[i + 1] - (long)ring[i] * previousY;
            (previousX, previousY) = (ring[i], ring[i + 1]);
        }
        return sum;
    }

    private static void Reverse(Span<int> ring)
    {
        for (int low = 0, high = ring.Length - 2; low < high; low += 2, high -= 2)
        {
            (ring[low], ring[high]) = (ring[high], ring[low]);
            (ring[low + 1], ring[high + 1]) = (ring[high + 1], ring[low + 1]);
        }
    }

    private void Path(ReadOnlySpan<int> vertices)
    {
        Command(MoveTo, 1);
        Step(vertices[0], vertices[1]);
        Command(LineTo, vertices.Length / 2 - 1);
        for (var i = 2; i < vertices.Length; i += 2)
            Step(vertices[i], vertices[i + 1]);
    }

    private void Command(uint id, int count) => _commands.Varint(id | ((uint)count << 3));

    private void Step(int x, int y)
    {
        _commands.Varint(ZigZag(unchecked(x - _cursorX)));
        _commands.Varint(ZigZag(unchecked(y - _cursorY)));
        (_cursorX, _cursorY) = (x, y);
    }

    private static uint ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));
}
