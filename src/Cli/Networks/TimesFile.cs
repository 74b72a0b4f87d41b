using System.Buffers;
using System.Text;
using Samplan.Engine.Networks;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Networks;

/// <summary>
/// A long table of travel times as CSV.
/// </summary>
internal sealed class TimesFile
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create("\"\n\r,"u8);
    private readonly Utf8Rows _rows;
    private readonly bool _hasMetres;

    public TimesFile(Stream output, bool hasMetres)
    {
        (_rows, _hasMetres) = (new Utf8Rows(output), hasMetres);
        _rows.Text(hasMetres ? "from,to,seconds,metres\n"u8 : "from,to,seconds\n"u8);
    }

    public long Rows { get; private set; }

    /// <summary>Ids as they stand in the file: the same texts where none needs quotes.</summary>
    public static Utf8Texts Quoted(Utf8Texts ids)
    {
        var isPlain = true;
        for (var i = 0; i < ids.Count && isPlain; i++)
            isPlain = IsPlain(ids.Bytes(i));
        if (isPlain)
            return ids;
        var (bytes, first) = (new ArrayBufferWriter<byte>(), new int[ids.Count + 1]);
        for (var i = 0; i < ids.Count; i++)
        {
            using var text = new StringWriter();
            new CsvWriter(text).Field(ids[i]);
            Encoding.UTF8.GetBytes(text.ToString(), bytes);
            first[i + 1] = bytes.WrittenCount;
        }
        return new Utf8Texts(bytes.WrittenSpan.ToArray(), first);
    }

    /// <summary>A row; without a time, and then without a length, where there is no way.</summary>
    public void Row(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, uint deciseconds, uint millimetres)
    {
        _rows.Begin(from.Length + to.Length, 5);
        _rows.Text(from);
        _rows.Byte(',');
        _rows.Text(to);
        _rows.Byte(',');
        Number(deciseconds, 10);
        if (_hasMetres)
        {
            _rows.Byte(',');
            Number(deciseconds == RoadNetwork.Never ? RoadNetwork.Never : millimetres, 1000);
        }
        _rows.Byte('\n');
        Rows++;
    }

    /// <summary>Writes what is still held.</summary>
    public void Flush() => _rows.Flush();

    // Certainly without quotes: what begins or ends with anything but a visible character of ASCII is looked at by the writer itself.
    private static bool IsPlain(ReadOnlySpan<byte> id) => id.Length > 0 && IsVisible(id[0]) && IsVisible(id[^1]) && !id.ContainsAny(s_special);

    private static bool IsVisible(byte one) => one is > 0x20 and < 0x7F;

    // To the nearest whole, halves up.
    private void Number(uint value, uint unit)
    {
        if (value != RoadNetwork.Never)
            _rows.Number((long)((value + (ulong)unit / 2) / unit));
    }
}
