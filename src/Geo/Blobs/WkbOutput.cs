using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;

namespace Samplan.Geo.Blobs;

/// <summary>Writes little-endian well-known binary of two ordinates into bytes that <see cref="LengthOf(Geometry)"/> has measured.</summary>
internal ref struct WkbOutput(Span<byte> destination)
{
    private const int HeadLength = 5;
    private const int PairLength = 16;

    private Span<byte> _rest = destination;

    public static int LengthOf(Geometry geometry)
    {
        switch (geometry)
        {
            case Point:
                return HeadLength + PairLength;
            case LineString line:
                return checked(HeadLength + sizeof(int) + line.NumPoints * PairLength);
            case Polygon polygon:
                return LengthOf(polygon);
            case GeometryCollection collection:
                var length = HeadLength + sizeof(int);
                for (var i = 0; i < collection.NumGeometries; i++)
                    length = checked(length + LengthOf(collection.GetGeometryN(i)));
                return length;
            default:
                throw new NotSupportedException($"A {geometry.GeometryType} has no well-known binary here.");
        }
    }

    public void Write(Geometry geometry)
    {
        switch (geometry)
        {
            case Point point:
                WriteHead(GeometryKind.Point);
                // Not point.X, which makes a Coordinate of a packed sequence.
                WriteDouble(point.IsEmpty ? double.NaN : point.CoordinateSequence.GetX(0));
                WriteDouble(point.IsEmpty ? double.NaN : point.CoordinateSequence.GetY(0));
                break;
            case LineString line:
                WriteHead(GeometryKind.LineString);
                WriteVertices(line.CoordinateSequence);
                break;
            case Polygon polygon:
                WritePolygon(polygon);
                break;
            default:
                WriteCollection((GeometryCollection)geometry);
                break;
        }
    }

    public void WriteByte(byte value)
    {
        _rest[0] = value;
        _rest = _rest[1..];
    }

    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_rest, value);
        _rest = _rest[sizeof(int)..];
    }

    public void WriteDouble(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_rest, value);
        _rest = _rest[sizeof(double)..];
    }

    private static int LengthOf(Polygon polygon)
    {
        var length = HeadLength + sizeof(int);
        if (polygon.IsEmpty)
            return length;
        length = checked(length + sizeof(int) + polygon.Shell.NumPoints * PairLength);
        for (var i = 0; i < polygon.NumInteriorRings; i++)
            length = checked(length + sizeof(int) + polygon.GetInteriorRingN(i).NumPoints * PairLength);
        return length;
    }

    private void WriteHead(GeometryKind kind)
    {
        WriteByte(1);
        WriteInt32((int)kind);
    }

    private void WritePolygon(Polygon polygon)
    {
        WriteHead(GeometryKind.Polygon);
        if (polygon.IsEmpty)
        {
            WriteInt32(0);
            return;
        }
        WriteInt32(1 + polygon.NumInteriorRings);
        WriteVertices(polygon.Shell.CoordinateSequence);
        for (var i = 0; i < polygon.NumInteriorRings; i++)
            WriteVertices(polygon.GetInteriorRingN(i).CoordinateSequence);
    }

    private void WriteCollection(GeometryCollection collection)
    {
        WriteHead(
            collection switch
            {
                MultiPoint => GeometryKind.MultiPoint,
                MultiLineString => GeometryKind.MultiLineString,
                MultiPolygon => GeometryKind.MultiPolygon,
                _ => GeometryKind.GeometryCollection,
            }
        );
        WriteInt32(collection.NumGeometries);
        for (var i = 0; i < collection.NumGeometries; i++)
            Write(collection.GetGeometryN(i));
    }

    private void WriteVertices(CoordinateSequence sequence)
    {
        WriteInt32(sequence.Count);
        if (sequence is PackedDoubleCoordinateSequence { Dimension: 2 } packed && BitConverter.IsLittleEndian)
        {
            var bytes = MemoryMarshal.AsBytes(packed.GetRawCoordinates().AsSpan());
            bytes.CopyTo(_rest);
            _rest = _rest[bytes.Length..];
            return;
        }
        for (var i = 0; i < sequence.Count; i++)
        {
            WriteDouble(sequence.GetX(i));
            WriteDouble(sequence.GetY(i));
        }
    }
}
