namespace Samplan.Formats.GeoTiff;

/// <summary>
/// LZW as TIFF 6.0 (section 13) has it: codes of 9 to 12 bits, the highest bit first, one code early. Every string of the table stands in what
/// has been written already, so the table holds positions and lengths and no bytes.
/// </summary>
internal static class LzwDecoder
{
    private const int Clear = 256;
    private const int End = 257;
    private const int FirstFree = 258;
    private const int TableSize = 4096;

    /// <summary>Fills the output, or stops earlier where the codes end.</summary>
    /// <returns>Bytes written, or −1 when a code cannot be.</returns>
    public static int Decode(ReadOnlySpan<byte> packed, Span<byte> output)
    {
        Span<int> starts = stackalloc int[TableSize];
        Span<int> lengths = stackalloc int[TableSize];
        var (free, width, written) = (FirstFree, 9, 0);
        var (previousStart, previousLength) = (0, 0);
        var (bits, bitCount, at) = (0u, 0, 0);
        while (written < output.Length)
        {
            while (bitCount < width)
            {
                if (at == packed.Length)
                    return written;
                bits = (bits << 8) | packed[at++];
                bitCount += 8;
            }
            var code = (int)(bits >> (bitCount - width)) & ((1 << width) - 1);
            bitCount -= width;
            if (code == End)
                return written;
            if (code == Clear)
            {
                (free, width, previousLength) = (FirstFree, 9, 0);
                continue;
            }
            // The new string is the one before and the first byte of this one, which stand side by side in the output.
            if (previousLength > 0 && free < TableSize)
                (starts[free], lengths[free]) = (previousStart, previousLength + 1);
            var length = LengthOf(code, previousLength > 0 ? free : free - 1, lengths);
            if (length == 0)
                return -1;
            var count = Math.Min(length, output.Length - written);
            if (code < Clear)
                output[written] = (byte)code;
            else
                Copy(output, starts[code], written, count);
            (previousStart, free) = (written, previousLength > 0 ? Math.Min(free + 1, TableSize) : free);
            previousLength = length;
            written += count;
            width = free switch
            {
                >= 2047 => 12,
                >= 1023 => 11,
                >= 511 => 10,
                _ => 9,
            };
        }
        return written;
    }

    private static int LengthOf(int code, int last, ReadOnlySpan<int> lengths) =>
        code < Clear ? 1
        : code >= FirstFree && code <= last && code < TableSize ? lengths[code]
        : 0;

    // Byte by byte: the newest string overlaps with what it is copied to.
    private static void Copy(Span<byte> output, int from, int to, int count)
    {
        for (var i = 0; i < count; i++)
            output[to + i] = output[from + i];
    }
}
