namespace Samplan.Formats.OsmPbf;

/// <summary>
/// Protocol Buffers' wire format over bytes in memory (Google, "Encoding"). Whatever does not fit the bytes is an
/// <see cref="InvalidDataException"/>; nothing is ever read outside them.
/// </summary>
internal ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    private const int LongestVarint = 10;
    private ReadOnlySpan<byte> _rest = bytes;
    private int _wireType;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>The next field's number.</summary>
    public int Field()
    {
        var tag = Unsigned();
        _wireType = (int)(tag & 7);
        var field = tag >> 3;
        return field is > 0 and <= 0x1FFF_FFFF ? (int)field : throw Damaged();
    }

    public ulong Unsigned()
    {
        var rest = _rest;
        if (!rest.IsEmpty && rest[0] < 0x80)
        {
            _rest = rest[1..];
            return rest[0];
        }
        return LongUnsigned();
    }

    public long Signed() => (long)Unsigned();

    /// <summary>A zigzag number (sint32, sint64).</summary>
    public long ZigZag()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Number()
    {
        var value = Signed();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Damaged();
    }

    /// <summary>The bytes of a length-delimited field: text, message or packed numbers.</summary>
    public ReadOnlySpan<byte> Bytes()
    {
        if (_wireType != 2)
            throw Damaged();
        var length = Unsigned();
        if (length > (ulong)_rest.Length)
            throw Damaged();
        var field = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return field;
    }

    public void Skip()
    {
        switch (_wireType)
        {
            case 0:
                Unsigned();
                break;
            case 1:
                Forward(8);
                break;
            case 2:
                Bytes();
                break;
            case 5:
                Forward(4);
                break;
            default:
                throw Damaged();
        }
    }

    /// <summary>How many numbers packed bytes hold.</summary>
    public static int Count(ReadOnlySpan<byte> packed)
    {
        if (!packed.IsEmpty && packed[^1] >= 0x80)
            throw Damaged();
        var count = 0;
        foreach (var one in packed)
            count += one < 0x80 ? 1 : 0;
        return count;
    }

    public static InvalidDataException Damaged() => new("The bytes are not a message of this format.");

    private ulong LongUnsigned()
    {
        ulong value = 0;
        var most = Math.Min(LongestVarint, _rest.Length);
        for (var i = 0; i < most; i++)
        {
            var one = _rest[i];
            value |= (ulong)(one & 0x7F) << (7 * i);
            if (one >= 0x80)
                continue;
            _rest = _rest[(i + 1)..];
            return value;
        }
        throw Damaged();
    }

    private void Forward(int count)
    {
        if (count > _rest.Length)
            throw Damaged();
        _rest = _rest[count..];
    }
}
