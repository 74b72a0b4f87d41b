using System.Buffers.Binary;
using Samplan.Formats.OsmPbf;
using Samplan.SampleRegion.Streets;

namespace Samplan.SampleRegion.Files;

/// <summary>The streets as an OpenStreetMap extract, packed by our own deflate so that its bytes are the same on every machine.</summary>
internal static class StreetFile
{
    private const uint AdlerBase = 65_521;

    public static void Write(Stream stream, Region region, CancellationToken cancellation)
    {
        var map = StreetPlan.Draw(region, cancellation);
        new OsmPbfWriter(stream) { Pack = Zlib }.Write(map.ListNodes(), map.Ways, map.Relations);
    }

    /// <summary>A zlib stream (RFC 1950).</summary>
    private static void Zlib(ReadOnlySpan<byte> content, Stream packed)
    {
        packed.Write([0x78, 0x01]);
        using (var compressing = new CompressingStream(packed))
            compressing.Write(content);
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Adler(content));
        packed.Write(sum);
    }

    private static uint Adler(ReadOnlySpan<byte> content)
    {
        uint one = 1,
            two = 0;
        foreach (var value in content)
        {
            one = (one + value) % AdlerBase;
            two = (two + one) % AdlerBase;
        }
        return (two << 16) | one;
    }
}
