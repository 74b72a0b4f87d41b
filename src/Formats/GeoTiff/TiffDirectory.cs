using System.Buffers.Binary;
using System.Text;

namespace Samplan.Formats.GeoTiff;

/// <summary>A directory that is being written, little-endian, in classic TIFF or BigTIFF: its entries and the values too long for them.</summary>
internal sealed class TiffDirectory(bool isBig)
{
    private readonly SortedDictionary<TiffTag, TiffField> _fields = [];

    /// <summary>Bytes of the whole directory, long values included.</summary>
    public long ByteCount
    {
        get
        {
            long count = HeadBytes + (_fields.Count * EntryBytes) + PlaceBytes;
            foreach (var entry in _fields.Values)
                count += entry.Bytes.Length > PlaceBytes ? Even(entry.Bytes.Length) : 0;
            return count;
        }
    }

    private int HeadBytes => isBig ? 8 : 2;

    private int EntryBytes => isBig ? 20 : 12;

    private int PlaceBytes => isBig ? 8 : 4;

    public void Short(TiffTag tag, params ReadOnlySpan<ushort> values)
    {
        var bytes = new byte[values.Length * 2];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), values[i]);
        _fields[tag] = new TiffField(3, values.Length, bytes);
    }

    public void Long(TiffTag tag, long value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
        _fields[tag] = new TiffField(4, 1, bytes);
    }

    /// <summary>Offsets or lengths: four bytes each in classic TIFF, eight in BigTIFF.</summary>
    public void Places(TiffTag tag, ReadOnlySpan<long> values)
    {
        var bytes = new byte[values.Length * PlaceBytes];
        for (var i = 0; i < values.Length; i++)
            WritePlace(bytes.AsSpan(i * PlaceBytes), values[i]);
        _fields[tag] = new TiffField((ushort)(isBig ? 16 : 4), values.Length, bytes);
    }

    public void Doubles(TiffTag tag, params ReadOnlySpan<double> values)
    {
        var bytes = new byte[values.Length * 8];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * 8), values[i]);
        _fields[tag] = new TiffField(12, values.Length, bytes);
    }

    public void Ascii(TiffTag tag, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value + "\0");
        _fields[tag] = new TiffField(2, bytes.Length, bytes);
    }

    /// <summary>The directory's bytes when it stands at an offset and the next one (0 for none) at another.</summary>
    public byte[] ToBytes(long offset, long next)
    {
        var bytes = new byte[ByteCount];
        var at = bytes.AsSpan();
        if (isBig)
            BinaryPrimitives.WriteInt64LittleEndian(at, _fields.Count);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)_fields.Count);
        at = at[HeadBytes..];
        var free = HeadBytes + (_fields.Count * EntryBytes) + PlaceBytes;
        foreach (var (tag, field) in _fields)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)tag);
            BinaryPrimitives.WriteUInt16LittleEndian(at[2..], field.Type);
            WritePlace(at[4..], field.Count);
            var place = at[(4 + PlaceBytes)..];
            if (field.Bytes.Length <= PlaceBytes)
            {
                field.Bytes.CopyTo(place);
            }
            else
            {
                WritePlace(place, offset + free);
                field.Bytes.CopyTo(bytes.AsSpan(free));
                free += Even(field.Bytes.Length);
            }
            at = at[EntryBytes..];
        }
        WritePlace(at, next);
        return bytes;
    }

    private static int Even(int length) => length + (length & 1);

    private void WritePlace(Span<byte> at, long value)
    {
        if (isBig)
            BinaryPrimitives.WriteInt64LittleEndian(at, value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(at, checked((uint)value));
    }
}
