using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Samplan.Geo.Blobs;

/// <summary>
/// Reads the atoms of well-known binary, ISO (1000 for Z, 2000 for M) or extended (high bits, SRID), and proves before each that the bytes are there.
/// </summary>
internal ref struct WkbInput(ReadOnlySpan<byte> bytes)
{
    public const int DeepestNesting = 8;

    // A geometry is at least a byte order, a type and a count.
    public const int SmallestGeometry = 9;

    private const uint ExtendedZ = 0x8000_0000;
    private const uint ExtendedM = 0x4000_0000;
    private const uint ExtendedSrid = 0x2000_0000;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    /// <summary>Byte order, type and bytes a vertex of one geometry.</summary>
    public readonly record struct Head(GeometryKind Kind, bool IsLittle, int Stride);

    public Head ReadHead()
    {
        Require(5);
        var order = _bytes[Position];
        if (order > 1)
            GeometryFormatException.Throw(GeometryFault.UnknownByteOrder, Position);
        var isLittle = order == 1;
        Position++;
        var code = ReadUInt32(isLittle);
        var extended = code & (ExtendedZ | ExtendedM | ExtendedSrid);
        var iso = code & ~(ExtendedZ | ExtendedM | ExtendedSrid);
        var dimension = iso / 1000;
        var kind = iso % 1000;
        if (dimension > 3 || kind is < 1 or > 7)
            GeometryFormatException.Throw(GeometryFault.UnsupportedType, Position - 4);
        if ((extended & ExtendedSrid) != 0)
            ReadUInt32(isLittle);
        var ordinates = 2;
        if ((extended & ExtendedZ) != 0 || dimension is 1 or 3)
            ordinates++;
        if ((extended & ExtendedM) != 0 || dimension is 2 or 3)
            ordinates++;
        return new Head((GeometryKind)kind, isLittle, ordinates * sizeof(double));
    }

    /// <summary>A count of things that take at least so many bytes each, all of which must lie ahead.</summary>
    public int ReadCount(bool isLittle, int bytesEach)
    {
        var count = ReadUInt32(isLittle);
        if (count > (uint)((_bytes.Length - Position) / bytesEach))
            GeometryFormatException.Throw(GeometryFault.Truncated, Position - 4);
        return (int)count;
    }

    public readonly void Require(int count)
    {
        if (_bytes.Length - Position < count)
            GeometryFormatException.Throw(GeometryFault.Truncated, Position);
    }

    public readonly ReadOnlySpan<byte> Peek(int count) => _bytes.Slice(Position, count);

    public void Skip(int count) => Position += count;

    /// <summary>The first two ordinates of each vertex; further ones are left behind.</summary>
    public static void CopyPairs(ReadOnlySpan<byte> source, in Head head, Span<double> destination)
    {
        if (head.IsLittle == BitConverter.IsLittleEndian && head.Stride == 16)
        {
            MemoryMarshal.Cast<byte, double>(source).CopyTo(destination);
            return;
        }
        for (int i = 0, at = 0; at < source.Length; i += 2, at += head.Stride)
        {
            destination[i] = ReadDouble(source[at..], head.IsLittle);
            destination[i + 1] = ReadDouble(source[(at + 8)..], head.IsLittle);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ReadDouble(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadDoubleLittleEndian(bytes) : BinaryPrimitives.ReadDoubleBigEndian(bytes);

    private uint ReadUInt32(bool isLittle)
    {
        Require(4);
        var span = _bytes.Slice(Position, 4);
        Position += 4;
        return isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(span) : BinaryPrimitives.ReadUInt32BigEndian(span);
    }
}
