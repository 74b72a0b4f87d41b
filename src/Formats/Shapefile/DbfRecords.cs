using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Samplan.Formats.Tables;

namespace Samplan.Formats.Shapefile;

/// <summary>The attributes of a shapefile: dBASE III to 7 with fields of the types C, N, F, L and D; others are read as text.</summary>
internal sealed class DbfRecords : IDisposable
{
    private const int HeaderBytes = 32;
    private readonly string _path;
    private readonly Stream _stream;
    private readonly List<Field> _fields = [];
    private readonly byte[] _record;
    private readonly Encoding _encoding;
    private readonly long _count;
    private long _read;

    private sealed record Field(string Name, char Type, int Offset, int Length);

    /// <exception cref="EndOfStreamException">The file is cut off in its header.</exception>
    public DbfRecords(string path, SourceStream source, string? encodingName)
    {
        _path = path;
        _stream = new BufferedStream(source, 1 << 16);
        Span<byte> header = stackalloc byte[HeaderBytes];
        _stream.ReadExactly(header);
        _count = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        var headerLength = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        _record = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header[10..])];
        EncodingName = encodingName ?? NameOfLanguage(header[29]);
        _encoding = Lenient(
            TextEncoding.Find(EncodingName) ?? throw Refused.File(path, "formats.encoding-unknown", ("encoding", Refused.Shorten(EncodingName)))
        );
        ReadFields(headerLength - HeaderBytes);
    }

    public string EncodingName { get; }

    public IReadOnlyList<TableColumn> Columns => [.. _fields.Select(one => new TableColumn(one.Name, KindOf(one.Type)))];

    /// <summary>Reads the next record into the cells; false at the end. Deleted records are told, since their shapes must be passed over too.</summary>
    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public bool Read(Cell[] cells, out bool isDeleted)
    {
        isDeleted = false;
        if (_read == _count)
            return false;
        _stream.ReadExactly(_record);
        _read++;
        isDeleted = _record[0] == '*';
        for (var i = 0; i < _fields.Count && !isDeleted; i++)
            cells[i] = CellOf(_fields[i]);
        return true;
    }

    public void Dispose() => _stream.Dispose();

    private void ReadFields(int bytes)
    {
        if (bytes < 1)
            throw Refused.File(_path, "formats.shapefile.damaged");
        var descriptors = new byte[bytes];
        _stream.ReadExactly(descriptors);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var offset = 1;
        for (var at = 0; at + HeaderBytes <= bytes && descriptors[at] != 0x0D; at += HeaderBytes)
        {
            var descriptor = descriptors.AsSpan(at, HeaderBytes);
            var nameLength = descriptor[..11].IndexOf((byte)0);
            var name = _encoding.GetString(descriptor[..(nameLength < 0 ? 11 : nameLength)]).Trim();
            var field = new Field(name, char.ToUpperInvariant((char)descriptor[11]), offset, descriptor[16]);
            if (field.Type == 'C')
                field = field with { Length = descriptor[16] | (descriptor[17] << 8) };
            offset += field.Length;
            if (offset > _record.Length || name.Length == 0)
                throw Refused.File(_path, "formats.shapefile.damaged");
            if (!seen.Add(name))
                throw Refused.File(_path, "formats.header-twice", ("column", Refused.Shorten(name)));
            _fields.Add(field);
        }
    }

    private Cell CellOf(Field field)
    {
        var bytes = _record.AsSpan(field.Offset, field.Length).Trim(" \0"u8);
        if (bytes.IsEmpty)
            return Cell.Empty;
        return field.Type switch
        {
            'N' or 'F' => NumberOf(bytes),
            'L' => bytes[0] is (byte)'T' or (byte)'t' or (byte)'Y' or (byte)'y' ? Cell.Of(true)
            : bytes[0] == '?' ? Cell.Empty
            : Cell.Of(false),
            'D' => DateOf(bytes),
            _ => Cell.Of(_encoding.GetString(bytes)),
        };
    }

    private Cell NumberOf(ReadOnlySpan<byte> bytes)
    {
        // Stars are dBASE's way to say that the number did not fit: there is no value.
        if (!bytes.ContainsAnyExcept((byte)'*'))
            return Cell.Empty;
        if (!double.TryParse(bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw Refused.Feature(_path, "formats.shapefile.number", _read, ("value", Refused.Shorten(Encoding.Latin1.GetString(bytes))));
        return double.IsFinite(number) ? Cell.Of(number) : throw Refused.Feature(_path, "formats.value-not-finite", _read);
    }

    private static Cell DateOf(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (text is "00000000" or "0")
            return Cell.Empty;
        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Cell.Of(date) : Cell.Of(text);
    }

    private static CellKind KindOf(char type) =>
        type switch
        {
            'N' or 'F' => CellKind.Number,
            'L' => CellKind.Truth,
            'D' => CellKind.Date,
            _ => CellKind.Text,
        };

    /// <summary>A text can be cut in the middle of a character at the end of its field.</summary>
    private static Encoding Lenient(Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient;
    }

    /// <summary>The language driver byte, for the languages of the neighbourhood; windows-1252 where it says nothing.</summary>
    private static string NameOfLanguage(byte driver) =>
        driver switch
        {
            0x01 => "ibm437",
            0x02 or 0x08 or 0x17 => "ibm850",
            0x64 or 0x1F or 0x23 => "ibm852",
            0xC8 => "windows-1250",
            0xC9 => "windows-1251",
            0xCC => "windows-1257",
            _ => "windows-1252",
        };
}
