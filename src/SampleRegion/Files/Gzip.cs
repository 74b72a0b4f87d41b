namespace Samplan.SampleRegion.Files;

/// <summary>One gzip member (RFC 1952) without name or time.</summary>
internal static class Gzip
{
    public static void Write(Stream output, Action<Stream> content)
    {
        output.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]);
        var compressing = new CompressingStream(output);
        using (compressing)
            content(compressing);
        output.Write(BitConverter.GetBytes(compressing.Crc));
        output.Write(BitConverter.GetBytes((uint)compressing.BytesWritten));
    }
}
