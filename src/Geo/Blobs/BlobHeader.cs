using System.Buffers.Binary;

namespace Samplan.Geo.Blobs;

/// <summary>
/// The header of a GeoPackage geometry blob (OGC 12-128r19, clause 2.1.3). <see cref="Bounds"/> is null when the blob carries no envelope.
/// </summary>
public readonly record struct BlobHeader(int Srid, bool IsEmpty, Bounds? Bounds, int WkbOffset)
{
    internal const byte LittleEndian = 0b0000_0001;
    internal const byte EnvelopeXy = 0b0000_0010;
    internal const byte EmptyGeometry = 0b0001_0000;
    internal const byte Extended = 0b0010_0000;
    internal const int ShortLength = 8;
    internal const int EnvelopeLength = 32;

    private static ReadOnlySpan<byte> EnvelopeLengths => [0, 32, 48, 48, 64];

    /// <exception cref="GeometryFormatException">It is no GeoPackage blob.</exception>
    public static BlobHeader Read(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < ShortLength || blob[0] != 'G' || blob[1] != 'P')
            GeometryFormatException.Throw(GeometryFault.NotAGeometryBlob, 0);
        if (blob[2] != 0)
            GeometryFormatException.Throw(GeometryFault.UnknownVersion, 2);
        var flags = blob[3];
        if ((flags & Extended) != 0)
            GeometryFormatException.Throw(GeometryFault.ExtendedType, 3);
        var envelopeCode = (flags >> 1) & 0b111;
        if (envelopeCode >= EnvelopeLengths.Length)
            GeometryFormatException.Throw(GeometryFault.UnknownEnvelope, 3);
        var wkbOffset = ShortLength + EnvelopeLengths[envelopeCode];
        if (blob.Length < wkbOffset)
            GeometryFormatException.Throw(GeometryFault.Truncated, ShortLength);

        var isLittle = (flags & LittleEndian) != 0;
        var srid = isLittle ? BinaryPrimitives.ReadInt32LittleEndian(blob[4..]) : BinaryPrimitives.ReadInt32BigEndian(blob[4..]);
        Bounds? bounds = envelopeCode == 0 ? null : ReadBounds(blob[ShortLength..], isLittle);
        return new BlobHeader(srid, (flags & EmptyGeometry) != 0, bounds, wkbOffset);
    }

    // The file's order is minx, maxx, miny, maxy. An empty geometry has NaN here, which Bounds reads as empty.
    private static Bounds ReadBounds(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle
            ? new(
                BinaryPrimitives.ReadDoubleLittleEndian(bytes),
                BinaryPrimitives.ReadDoubleLittleEndian(bytes[16..]),
                BinaryPrimitives.ReadDoubleLittleEndian(bytes[8..]),
                BinaryPrimitives.ReadDoubleLittleEndian(bytes[24..])
            )
            : new(
                BinaryPrimitives.ReadDoubleBigEndian(bytes),
                BinaryPrimitives.ReadDoubleBigEndian(bytes[16..]),
                BinaryPrimitives.ReadDoubleBigEndian(bytes[8..]),
                BinaryPrimitives.ReadDoubleBigEndian(bytes[24..])
            );
}
