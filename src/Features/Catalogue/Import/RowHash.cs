using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;
using Samplan.Formats.Tables;

namespace Samplan.Catalogue.Import;

/// <summary>SHA-256 of a table's rows as stored: the same rows from two formats have the same hash.</summary>
internal sealed class RowHash : IDisposable
{
    private const int FlushBytes = 1 << 16;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushBytes * 2);

    public RowHash(string role, IReadOnlyList<PlannedColumn> columns)
    {
        Append(role);
        foreach (var column in columns)
        {
            Append(column.Name);
            Append(column.IsNumber ? 1 : 0);
        }
    }

    public void Append(ImportedRow row)
    {
        foreach (ref readonly var value in row.Values.AsSpan())
            Append(value);
        Append(row.Geometry);
        if (_buffer.WrittenCount >= FlushBytes)
            Flush();
    }

    /// <summary>Lower-case hex; the hash is done with.</summary>
    public string Complete()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Append(in Cell value)
    {
        Append((int)value.Kind);
        if (value.Kind == CellKind.Number)
            Append(value.Number);
        else if (value.Kind == CellKind.Text)
            Append(value.Text!);
    }

    private void Append(Geometry? geometry)
    {
        switch (geometry)
        {
            case null:
                Append(-1);
                break;
            case Point point:
                Append(1);
                Append(point.X);
                Append(point.Y);
                break;
            case LineString line:
                Append(2);
                Append(line.CoordinateSequence);
                break;
            case Polygon polygon:
                Append(3 + polygon.NumInteriorRings);
                Append(polygon.Shell.CoordinateSequence);
                foreach (var hole in polygon.Holes)
                    Append(hole.CoordinateSequence);
                break;
            default:
                Append(geometry.NumGeometries);
                for (var index = 0; index < geometry.NumGeometries; index++)
                    Append(geometry.GetGeometryN(index));
                break;
        }
    }

    private void Append(CoordinateSequence sequence)
    {
        Append(sequence.Count);
        if (sequence is PackedDoubleCoordinateSequence { Dimension: 2 } packed && BitConverter.IsLittleEndian)
        {
            _buffer.Write(MemoryMarshal.AsBytes(packed.GetRawCoordinates().AsSpan()));
            return;
        }
        for (var index = 0; index < sequence.Count; index++)
        {
            Append(sequence.GetX(index));
            Append(sequence.GetY(index));
        }
    }

    private void Append(string text)
    {
        Append(text.Length);
        Encoding.UTF8.GetBytes(text, _buffer);
    }

    private void Append(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), number);
        _buffer.Advance(sizeof(int));
    }

    private void Append(double number)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(sizeof(double)), number);
        _buffer.Advance(sizeof(double));
    }

    private void Flush()
    {
        _hash.AppendData(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
