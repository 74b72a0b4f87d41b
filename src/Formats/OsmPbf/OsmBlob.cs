using System.IO.Compression;

namespace Samplan.Formats.OsmPbf;

/// <summary>
/// A blob of the file format: content as it is or packed. The OSM PBF format names zlib, lzma, bzip2 (obsolete), lz4 and zstd; .NET unpacks zlib.
/// </summary>
internal static class OsmBlob
{
    /// <summary>The format's own limit on an unpacked block.</summary>
    public const int MostBytes = 32 << 20;

    private static readonly string[] s_unsupported = ["lzma", "bzip2", "lz4", "zstd"];

    /// <summary>The content of a blob, which cannot grow beyond the format's limit whatever it claims.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    /// <exception cref="OsmBlobException">The content is packed in a way we cannot unpack, or claims to be too large.</exception>
    public static byte[] Unpack(byte[] blob)
    {
        var wire = new WireReader(blob);
        var rawSize = -1;
        ReadOnlySpan<byte> raw = default,
            zlib = default;
        var (hasRaw, hasZlib) = (false, false);
        while (!wire.IsAtEnd)
        {
            switch (wire.Field())
            {
                case 1:
                    raw = wire.Bytes();
                    hasRaw = true;
                    break;
                case 2:
                    rawSize = wire.Number();
                    break;
                case 3:
                    zlib = wire.Bytes();
                    hasZlib = true;
                    break;
                case var field and >= 4 and <= 7:
                    throw new OsmBlobException("formats.osm.compression", s_unsupported[field - 4]);
                default:
                    wire.Skip();
                    break;
            }
        }
        if (hasRaw)
            return raw.Length <= MostBytes ? raw.ToArray() : throw new OsmBlobException("formats.osm.too-large", "");
        if (!hasZlib || rawSize < 0)
            throw WireReader.Damaged();
        return rawSize <= MostBytes ? Inflate(blob, zlib, rawSize) : throw new OsmBlobException("formats.osm.too-large", "");
    }

    private static byte[] Inflate(byte[] blob, ReadOnlySpan<byte> packed, int size)
    {
        // Deflate packs at most about 1,032 to 1: a larger claim cannot be kept, and no memory is taken for it.
        if (size / 1100 > packed.Length)
            throw WireReader.Damaged();
        _ = ((ReadOnlySpan<byte>)blob).Overlaps(packed, out var start);
        var content = new byte[size];
        using var zlib = new ZLibStream(new MemoryStream(blob, start, packed.Length), CompressionMode.Decompress);
        try
        {
            var length = zlib.ReadAtLeast(content, size, throwOnEndOfStream: false);
            return length == size && zlib.ReadByte() < 0 ? content : throw WireReader.Damaged();
        }
        catch (IOException)
        {
            // What zlib cannot even begin with, such as a dictionary that is not in the file, is no InvalidDataException.
            throw WireReader.Damaged();
        }
    }
}
