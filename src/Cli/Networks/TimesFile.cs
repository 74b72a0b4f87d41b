using System.Buffers.Text;
using System.Text;
using Samplan.Engine.Networks;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Networks;

/// <summary>
/// A long table of travel times as CSV.
/// </summary>
internal sealed class TimesFile
{
    private const int BufferBytes = 1 << 20;
    private const int NumberBytes = 24;
    private readonly Stream _output;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly bool _hasMetres;
    private int _length;

    public TimesFile(Stream output, bool hasMetres)
    {
        (_output, _hasMetres) = (output, hasMetres);
        Text(hasMetres ? "from,to,seconds,metres\n"u8 : "from,to,seconds\n"u8);
    }

    public long Rows { get; private set; }

    /// <summary>Ids as they stand in the file.</summary>
    public static byte[][] Quoted(IReadOnlyList<string> ids)
    {
        var quoted = new byte[ids.Count][];
        for (var i = 0; i < ids.Count; i++)
        {
            using var text = new StringWriter();
            new CsvWriter(text).Field(ids[i]);
            quoted[i] = Encoding.UTF8.GetBytes(text.ToString());
        }
        return quoted;
    }

    /// <summary>A row; without a time, and then without a length, where there is no way.</summary>
    public void Row(byte[] from, byte[] to, uint deciseconds, uint millimetres)
    {
        if (_length + from.Length + to.Length + 2 * NumberBytes > BufferBytes)
            Flush();
        Text(from);
        _buffer[_length++] = (byte)',';
        Text(to);
        _buffer[_length++] = (byte)',';
        Number(deciseconds, 10);
        if (_hasMetres)
        {
            _buffer[_length++] = (byte)',';
            Number(deciseconds == RoadNetwork.Never ? RoadNetwork.Never : millimetres, 1000);
        }
        _buffer[_length++] = (byte)'\n';
        Rows++;
    }

    // To the nearest whole, halves up.
    private void Number(uint value, uint unit)
    {
        if (value == RoadNetwork.Never)
            return;
        Utf8Formatter.TryFormat((value + (ulong)unit / 2) / unit, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Writes what is still held.</summary>
    public void Flush()
    {
        _output.Write(_buffer.AsSpan(0, _length));
        _length = 0;
    }
}
