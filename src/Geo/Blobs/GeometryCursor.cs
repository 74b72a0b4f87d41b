using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Samplan.Geo.Blobs;

/// <summary>
/// Walks a geometry's points, lines and rings front to back without making objects. Each <see cref="MoveNext"/> stands at one run of
/// vertices; collections and multi-geometries are flattened, empty members passed over. Rings are given as stored, closed or not, in either direction.
/// <code>
/// var cursor = GeometryCursor.OverBlob(blob);
/// while (cursor.MoveNext())
///     Draw(cursor.Path, cursor.Vertices(scratch));
/// </code>
/// </summary>
public ref struct GeometryCursor
{
    private readonly ReadOnlySpan<byte> _bytes;
    private WkbInput _input;
    private WkbInput.Head _head;
    private Frames _frames;
    private int _depth;
    private int _ringsLeft;
    private int _start;

    private GeometryCursor(ReadOnlySpan<byte> wkb)
    {
        _bytes = wkb;
        _input = new WkbInput(wkb);
        _frames[0] = new Frame(1, null);
        _depth = 1;
        _start = 0;
        Part = -1;
        Kind = new WkbInput(wkb).ReadHead().Kind;
    }

    /// <summary>The type of the whole.</summary>
    public GeometryKind Kind { get; }

    /// <summary>What the current run of vertices is.</summary>
    public PathKind Path { get; private set; }

    /// <summary>Number of the point, line or polygon that the run belongs to, from 0.</summary>
    public int Part { get; private set; }

    /// <summary>Vertices in the run.</summary>
    public int Count { get; private set; }

    /// <exception cref="GeometryFormatException">The bytes are malformed.</exception>
    public static GeometryCursor OverBlob(ReadOnlySpan<byte> blob) => new(blob[BlobHeader.Read(blob).WkbOffset..]);

    /// <exception cref="GeometryFormatException">The bytes are malformed.</exception>
    public static GeometryCursor OverWkb(ReadOnlySpan<byte> wkb) => new(wkb);

    /// <summary>Goes to the next run of vertices; false after the last.</summary>
    /// <exception cref="GeometryFormatException">The bytes are malformed.</exception>
    public bool MoveNext()
    {
        if (_ringsLeft > 0)
        {
            Path = PathKind.Hole;
            return StandAtRing();
        }
        while (_depth > 0)
        {
            ref var frame = ref _frames[_depth - 1];
            if (frame.Left == 0)
            {
                _depth--;
                continue;
            }
            frame = frame with { Left = frame.Left - 1 };
            if (Enter(frame.Member))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The run's vertices as x, y, x, y …: the blob's own bytes where they are in this machine's order with two ordinates, else copied to the
    /// scratch, which must hold 2 × <see cref="Count"/>. The span may be unaligned, which x64 and Arm64 read at full speed.
    /// </summary>
    public readonly ReadOnlySpan<double> Vertices(Span<double> scratch)
    {
        var source = _bytes.Slice(_start, Count * _head.Stride);
        if (_head.IsLittle == BitConverter.IsLittleEndian && _head.Stride == 16)
            return MemoryMarshal.Cast<byte, double>(source);
        var pairs = scratch[..(Count * 2)];
        WkbInput.CopyPairs(source, _head, pairs);
        return pairs;
    }

    /// <summary>True when <see cref="Vertices"/> needs no scratch.</summary>
    public readonly bool IsDirect => _head.IsLittle == BitConverter.IsLittleEndian && _head.Stride == 16;

    internal Bounds MeasureBounds()
    {
        var bounds = Bounds.Empty;
        Span<double> pair = stackalloc double[2];
        while (MoveNext())
        {
            for (var i = 0; i < Count; i++)
            {
                WkbInput.CopyPairs(_bytes.Slice(_start + i * _head.Stride, _head.Stride), _head, pair);
                bounds = bounds.Including(pair[0], pair[1]);
            }
        }
        return bounds;
    }

    // Reads one geometry's head and stands at its first run; false when it is empty or a collection whose members come next.
    private bool Enter(GeometryKind? expected)
    {
        var at = _input.Position;
        _head = _input.ReadHead();
        if (expected is { } kind && _head.Kind != kind)
            GeometryFormatException.Throw(GeometryFault.WrongMember, at);
        switch (_head.Kind)
        {
            case GeometryKind.Point:
                _input.Require(_head.Stride);
                Path = PathKind.Point;
                StandAt(1);
                return !IsEmptyPoint() && BeginPart();
            case GeometryKind.LineString:
                Path = PathKind.Line;
                StandAt(_input.ReadCount(_head.IsLittle, _head.Stride));
                return Count > 0 && BeginPart();
            case GeometryKind.Polygon:
                _ringsLeft = _input.ReadCount(_head.IsLittle, sizeof(uint));
                Path = PathKind.Shell;
                return _ringsLeft > 0 && BeginPart() && StandAtRing();
            default:
                Push(new Frame(_input.ReadCount(_head.IsLittle, WkbInput.SmallestGeometry), MemberOf(_head.Kind)));
                return false;
        }
    }

    private static GeometryKind? MemberOf(GeometryKind kind) => kind == GeometryKind.GeometryCollection ? null : kind - 3;

    private bool BeginPart()
    {
        Part++;
        return true;
    }

    private bool StandAtRing()
    {
        _ringsLeft--;
        StandAt(_input.ReadCount(_head.IsLittle, _head.Stride));
        return true;
    }

    private void StandAt(int count)
    {
        Count = count;
        _start = _input.Position;
        _input.Skip(count * _head.Stride);
    }

    private readonly bool IsEmptyPoint()
    {
        Span<double> pair = stackalloc double[2];
        WkbInput.CopyPairs(_bytes.Slice(_start, _head.Stride), _head, pair);
        return double.IsNaN(pair[0]) && double.IsNaN(pair[1]);
    }

    private void Push(Frame frame)
    {
        if (_depth > WkbInput.DeepestNesting)
            GeometryFormatException.Throw(GeometryFault.TooDeep, _input.Position);
        _frames[_depth++] = frame;
    }

    private readonly record struct Frame(int Left, GeometryKind? Member);

    [InlineArray(WkbInput.DeepestNesting + 1)]
    private struct Frames
    {
        private Frame _first;
    }
}
