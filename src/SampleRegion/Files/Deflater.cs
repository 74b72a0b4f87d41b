using System.Buffers.Binary;

namespace Samplan.SampleRegion.Files;

/// <summary>
/// Deflate (RFC 1951) with the fixed code and matches within blocks of 64 KiB. The system's own deflate gives other bytes on other
/// processors; the sample must be the same everywhere.
/// </summary>
internal sealed class Deflater(Stream output)
{
    public const int BlockBytes = 1 << 16;

    private const int HashBits = 15;
    private const int ShortestMatch = 4;
    private const int LongestMatch = 258;
    private const int FarthestMatch = 32_768;

    private static readonly int[] s_lengths =
    [
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        13,
        15,
        17,
        19,
        23,
        27,
        31,
        35,
        43,
        51,
        59,
        67,
        83,
        99,
        115,
        131,
        163,
        195,
        227,
        258,
    ];
    private static readonly int[] s_lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private readonly int[] _last = new int[1 << HashBits];
    private ulong _bits;
    private int _bitCount;

    /// <param name="block">At most <see cref="BlockBytes"/>.</param>
    public void Write(ReadOnlySpan<byte> block, bool isLast)
    {
        Put(isLast ? 1u : 0, 1);
        Put(1, 2);
        Array.Fill(_last, -1);
        for (var at = 0; at < block.Length; )
        {
            var (length, distance) = Match(block, at);
            if (length < ShortestMatch)
            {
                Symbol(block[at++]);
                continue;
            }
            Length(length);
            Distance(distance);
            at += length;
        }
        Symbol(256);
        if (isLast && _bitCount > 0)
            Put(0, 8 - (_bitCount % 8));
    }

    private (int Length, int Distance) Match(ReadOnlySpan<byte> block, int at)
    {
        if (at + ShortestMatch > block.Length)
            return default;
        var hash = (BinaryPrimitives.ReadUInt32LittleEndian(block[at..]) * 2_654_435_761u) >> (32 - HashBits);
        var before = _last[hash];
        _last[hash] = at;
        if (before < 0 || at - before > FarthestMatch)
            return default;
        var length = 0;
        while (length < LongestMatch && at + length < block.Length && block[before + length] == block[at + length])
            length++;
        return (length, at - before);
    }

    private void Symbol(int symbol)
    {
        var (code, bits) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        Put(Reversed(code, bits), bits);
    }

    private void Length(int length)
    {
        var i = s_lengths.Length - 1;
        while (s_lengths[i] > length)
            i--;
        Symbol(257 + i);
        Put((uint)(length - s_lengths[i]), s_lengthBits[i]);
    }

    // Codes 0–3 are distances 1–4; then each pair of codes has one bit more than the pair before.
    private void Distance(int distance)
    {
        var zero = distance - 1;
        var extra = zero < 4 ? 0 : int.Log2(zero) - 1;
        var code = zero < 4 ? zero : (2 * extra) + (zero >> extra);
        Put(Reversed(code, 5), 5);
        Put((uint)(zero & ((1 << extra) - 1)), extra);
    }

    private static uint Reversed(int code, int bits)
    {
        var reversed = 0u;
        for (var bit = 0; bit < bits; bit++)
            reversed |= ((uint)code >> bit & 1) << (bits - 1 - bit);
        return reversed;
    }

    private void Put(uint value, int bits)
    {
        _bits |= (ulong)value << _bitCount;
        _bitCount += bits;
        while (_bitCount >= 8)
        {
            output.WriteByte((byte)_bits);
            _bits >>= 8;
            _bitCount -= 8;
        }
    }
}
