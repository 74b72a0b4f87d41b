using System.IO.Compression;

namespace Samplan.Maps.Contracts;

/// <summary>A tile as it is kept and sent.</summary>
/// <param name="Compressed">gzip; empty for a tile with nothing in it.</param>
public sealed record Tile(ReadOnlyMemory<byte> Compressed)
{
    public bool IsEmpty => Compressed.IsEmpty;

    public byte[] Decompress()
    {
        if (IsEmpty)
            return [];
        using var source = new GZipStream(new MemoryStream(Compressed.ToArray(), writable: false), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        source.CopyTo(plain);
        return plain.ToArray();
    }
}
