using System.Buffers;

namespace Samplan.Formats.OsmPbf;

/// <summary>Protocol Buffers' wire format, written into memory that grows.</summary>
internal sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Number(int field, long value)
    {
        Unsigned((ulong)field << 3);
        Unsigned((ulong)value);
    }

    public void ZigZag(int field, long value)
    {
        Unsigned((ulong)field << 3);
        ZigZag(value);
    }

    public void Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        Unsigned(((ulong)field << 3) | 2);
        Unsigned((ulong)bytes.Length);
        _bytes.Write(bytes);
    }

    /// <summary>One packed number.</summary>
    public void Unsigned(ulong value)
    {
        while (value >= 0x80)
        {
            Add((byte)(value | 0x80));
            value >>= 7;
        }
        Add((byte)value);
    }

    /// <summary>One packed zigzag number.</summary>
    public void ZigZag(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    private void Add(byte one)
    {
        _bytes.GetSpan(1)[0] = one;
        _bytes.Advance(1);
    }
}
