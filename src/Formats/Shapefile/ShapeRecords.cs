using System.Buffers.Binary;
using NetTopologySuite.Geometries;
using Samplan.Formats.Tables;
using Samplan.Geo;

namespace Samplan.Formats.Shapefile;

/// <summary>
/// The geometries of a shapefile one after the other (ESRI Shapefile Technical Description, 1998): points, multipoints, polylines and
/// polygons, with Z and M left out. Every length is checked against the record's own before anything is made of it.
/// </summary>
internal sealed class ShapeRecords : IDisposable
{
    private const int HeaderBytes = 100;
    private const int LargestRecordBytes = 256 << 20;
    private readonly string _path;
    private readonly SourceStream _source;
    private readonly BufferedStream _stream;
    private byte[] _content = new byte[1 << 12];

    /// <exception cref="EndOfStreamException">The file is cut off in its header.</exception>
    public ShapeRecords(string path, SourceStream source)
    {
        (_path, _source, _stream) = (path, source, new BufferedStream(source, 1 << 16));
        Span<byte> header = stackalloc byte[HeaderBytes];
        _stream.ReadExactly(header);
        if (BinaryPrimitives.ReadInt32BigEndian(header) != 9994)
            throw Refused.File(path, "formats.shapefile.damaged");
    }

    public double Progress => _source.Progress;

    /// <summary>Number of the record that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next record; false at the end of the file.</summary>
    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public bool Read(out Geometry? geometry)
    {
        geometry = null;
        Span<byte> header = stackalloc byte[8];
        var length = _stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (length == 0)
            return false;
        Number++;
        var words = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        if (length < header.Length || words is < 2 or > LargestRecordBytes / 2)
            throw Damaged();
        ReadContent(words * 2);
        geometry = GeometryOf(_content.AsSpan(0, words * 2));
        return true;
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Grows with what is really there, not with what the header claims.</summary>
    private void ReadContent(int bytes)
    {
        var read = 0;
        while (read < bytes)
        {
            if (read == _content.Length)
                Array.Resize(ref _content, Math.Min(_content.Length * 2, LargestRecordBytes));
            var step = Math.Min(bytes, _content.Length) - read;
            _stream.ReadExactly(_content.AsSpan(read, step));
            read += step;
        }
    }

    private Geometry? GeometryOf(ReadOnlySpan<byte> content) =>
        BinaryPrimitives.ReadInt32LittleEndian(content) switch
        {
            0 => null,
            1 or 11 or 21 => PointOf(content),
            8 or 18 or 28 => MultiPointOf(content),
            3 or 13 or 23 => LinesOf(content),
            5 or 15 or 25 => ShapefileRings.Assemble(PartsOf(content), Refuse),
            _ => throw Refused.Feature(_path, "formats.shapefile.type", Number),
        };

    private Point PointOf(ReadOnlySpan<byte> content)
    {
        if (content.Length < 20)
            throw Damaged();
        return Geometries.Factory.CreatePoint(Geometries.Sequence(Ordinates(content[4..], 1)));
    }

    private MultiPoint MultiPointOf(ReadOnlySpan<byte> content)
    {
        var count = content.Length < 40 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(content[36..]);
        if (count < 0 || 40 + 16L * count > content.Length)
            throw Damaged();
        var ordinates = Ordinates(content[40..], count);
        var points = new Point[count];
        for (var i = 0; i < count; i++)
            points[i] = Geometries.Factory.CreatePoint(Geometries.Sequence(ordinates[i * 2], ordinates[i * 2 + 1]));
        return Geometries.Factory.CreateMultiPoint(points);
    }

    private Geometry LinesOf(ReadOnlySpan<byte> content)
    {
        var parts = PartsOf(content);
        if (parts.Exists(part => part.Length < 4))
            throw Refused.Feature(_path, "formats.geometry.line-short", Number);
        var lines = parts.ConvertAll(part => Geometries.Factory.CreateLineString(Geometries.Sequence(part)));
        return lines.Count == 1 ? lines[0] : Geometries.Factory.CreateMultiLineString([.. lines]);
    }

    /// <summary>Lines or rings of a record.</summary>
    private List<double[]> PartsOf(ReadOnlySpan<byte> content)
    {
        if (content.Length < 44)
            throw Damaged();
        var partCount = BinaryPrimitives.ReadInt32LittleEndian(content[36..]);
        var pointCount = BinaryPrimitives.ReadInt32LittleEndian(content[40..]);
        if (partCount < 0 || pointCount < 0 || 44 + 4L * partCount + 16L * pointCount > content.Length)
            throw Damaged();
        var points = content[(44 + 4 * partCount)..];
        var parts = new List<double[]>(partCount);
        for (var i = 0; i < partCount; i++)
        {
            var first = BinaryPrimitives.ReadInt32LittleEndian(content[(44 + 4 * i)..]);
            var next = i + 1 < partCount ? BinaryPrimitives.ReadInt32LittleEndian(content[(48 + 4 * i)..]) : pointCount;
            if (first < 0 || next < first || next > pointCount)
                throw Damaged();
            parts.Add(Ordinates(points[(16 * first)..], next - first));
        }
        return parts;
    }

    private double[] Ordinates(ReadOnlySpan<byte> points, int count)
    {
        var ordinates = new double[count * 2];
        for (var i = 0; i < ordinates.Length; i++)
        {
            ordinates[i] = BinaryPrimitives.ReadDoubleLittleEndian(points[(8 * i)..]);
            if (!double.IsFinite(ordinates[i]))
                throw Refused.Feature(_path, "formats.geometry.not-finite", Number);
        }
        return ordinates;
    }

    private Samplan.Kernel.RefusedException Refuse(string code) => Refused.Feature(_path, code, Number);

    private Samplan.Kernel.RefusedException Damaged() => Refused.Feature(_path, "formats.shapefile.damaged-at", Number);
}
