using System.Buffers;
using NetTopologySuite.Geometries;

namespace Samplan.Geo.Blobs;

/// <summary>
/// Geometry as GeoPackage keeps it (OGC 12-128r19, clause 2.1.3): header, envelope, well-known binary. Written little-endian with two
/// ordinates; read in either byte order, Z and M left behind. A point carries no envelope, as in GDAL: it would be twice its own size.
/// </summary>
public static class GeoPackageGeometry
{
    /// <summary>Bytes that the blob of a geometry takes.</summary>
    public static int LengthOf(Geometry geometry) => HeaderLength(geometry) + WkbOutput.LengthOf(geometry);

    /// <summary>Writes the blob and returns its length. Nothing is allocated beyond what the buffer writer does.</summary>
    public static int Write(Geometry geometry, IBufferWriter<byte> output, int srid = Sweref.Srid)
    {
        var length = LengthOf(geometry);
        Write(geometry, output.GetSpan(length)[..length], srid);
        output.Advance(length);
        return length;
    }

    public static byte[] ToBlob(Geometry geometry, int srid = Sweref.Srid)
    {
        var blob = GC.AllocateUninitializedArray<byte>(LengthOf(geometry));
        Write(geometry, blob, srid);
        return blob;
    }

    /// <summary>The geometry, made by <see cref="Geometries.Factory"/>; its SRID is the blob's.</summary>
    /// <exception cref="GeometryFormatException">The bytes are malformed.</exception>
    public static Geometry Read(ReadOnlySpan<byte> blob)
    {
        var header = BlobHeader.Read(blob);
        var geometry = WkbReader.Read(blob[header.WkbOffset..]);
        if (geometry.SRID != header.Srid)
            geometry.SRID = header.Srid;
        return geometry;
    }

    /// <summary>Well-known binary without a header, as PostGIS gives it.</summary>
    /// <exception cref="GeometryFormatException">The bytes are malformed.</exception>
    public static Geometry ReadWkb(ReadOnlySpan<byte> wkb) => WkbReader.Read(wkb);

    /// <summary>The header's envelope, or where there is none that of the vertices; empty for an empty geometry.</summary>
    /// <exception cref="GeometryFormatException">The bytes are malformed.</exception>
    public static Bounds ReadBounds(ReadOnlySpan<byte> blob)
    {
        var header = BlobHeader.Read(blob);
        if (header.Bounds is { } bounds)
            return bounds.IsEmpty ? Bounds.Empty : bounds;
        return header.IsEmpty ? Bounds.Empty : GeometryCursor.OverWkb(blob[header.WkbOffset..]).MeasureBounds();
    }

    private static int HeaderLength(Geometry geometry) =>
        geometry is Point || geometry.IsEmpty ? BlobHeader.ShortLength : BlobHeader.ShortLength + BlobHeader.EnvelopeLength;

    private static void Write(Geometry geometry, Span<byte> destination, int srid)
    {
        var hasEnvelope = HeaderLength(geometry) > BlobHeader.ShortLength;
        var flags = BlobHeader.LittleEndian;
        if (hasEnvelope)
            flags |= BlobHeader.EnvelopeXy;
        if (geometry.IsEmpty)
            flags |= BlobHeader.EmptyGeometry;
        var output = new WkbOutput(destination);
        output.WriteByte((byte)'G');
        output.WriteByte((byte)'P');
        output.WriteByte(0);
        output.WriteByte(flags);
        output.WriteInt32(srid);
        if (hasEnvelope)
        {
            var envelope = geometry.EnvelopeInternal;
            output.WriteDouble(envelope.MinX);
            output.WriteDouble(envelope.MaxX);
            output.WriteDouble(envelope.MinY);
            output.WriteDouble(envelope.MaxY);
        }
        output.Write(geometry);
    }
}
