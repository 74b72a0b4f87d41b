using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Samplan.Engine.Networks;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Networks;

/// <summary>
/// A long table of travel times as CSV, packed when its name ends with .gz. It is written beside its final name and renamed when it is whole; what is not finished is
/// removed.
/// </summary>
internal sealed class TimesFile : IDisposable
{
    private const int BufferBytes = 1 << 20;
    private const int NumberBytes = 24;
    private readonly string _path;
    private readonly string _unfinished;
    private readonly FileStream _file;
    private readonly Stream _output;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly bool _hasMetres;
    private int _length;
    private bool _isWhole;

    public TimesFile(string path, bool hasMetres)
    {
        (_path, _unfinished, _hasMetres) = (path, path + ".unfinished", hasMetres);
        _file = new FileStream(_unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        _output = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(_file, CompressionLevel.Fastest) : _file;
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

    /// <summary>Gives the file its final name.</summary>
    public void Finish()
    {
        Flush();
        _output.Dispose();
        _file.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
        _isWhole = true;
    }

    public void Dispose()
    {
        if (_isWhole)
            return;
        _output.Dispose();
        _file.Dispose();
        File.Delete(_unfinished);
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

    private void Flush()
    {
        _output.Write(_buffer.AsSpan(0, _length));
        _length = 0;
    }
}
