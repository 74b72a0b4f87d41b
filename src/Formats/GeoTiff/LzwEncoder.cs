namespace Samplan.Formats.GeoTiff;

/// <summary>Packs bytes as <see cref="LzwDecoder"/> unpacks them.</summary>
internal static class LzwEncoder
{
    private const int Clear = 256;
    private const int End = 257;
    private const int FirstFree = 258;

    // The last code that readers agree on: libtiff clears before the table is full.
    private const int LastFree = 4093;

    public static byte[] Encode(ReadOnlySpan<byte> bytes)
    {
        var output = new Codes();
        var strings = new Dictionary<int, int>();
        output.Write(Clear, 9);
        var (prefix, free, width) = (-1, FirstFree, 9);
        foreach (var next in bytes)
        {
            if (prefix < 0)
            {
                prefix = next;
                continue;
            }
            var key = (prefix << 8) | next;
            if (strings.TryGetValue(key, out var known))
            {
                prefix = known;
                continue;
            }
            output.Write(prefix, width);
            prefix = next;
            strings.Add(key, free++);
            if (free > LastFree)
            {
                output.Write(Clear, width);
                strings.Clear();
                (free, width) = (FirstFree, 9);
            }
            else if (free == 1 << width)
            {
                width++;
            }
        }
        if (prefix >= 0)
        {
            output.Write(prefix, width);
            // The reader has added one more string by now.
            if (++free == 1 << width && width < 12)
                width++;
        }
        output.Write(End, width);
        return output.ToArray();
    }

    private sealed class Codes
    {
        private readonly List<byte> _bytes = [];
        private uint _bits;
        private int _bitCount;

        public void Write(int code, int width)
        {
            _bits = (_bits << width) | (uint)code;
            _bitCount += width;
            while (_bitCount >= 8)
            {
                _bitCount -= 8;
                _bytes.Add((byte)(_bits >> _bitCount));
            }
        }

        public byte[] ToArray()
        {
            if (_bitCount > 0)
                _bytes.Add((byte)(_bits << (8 - _bitCount)));
            _bitCount = 0;
            return [.. _bytes];
        }
    }
}
