using System.Globalization;
using System.Text;

namespace Samplan.SampleRegion.Files;

/// <summary>Writes a delimited text file row by row.</summary>
internal sealed class CsvText : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly char _separator;

    public CsvText(Stream stream, char separator, Encoding encoding, string lineEnd)
    {
        _writer = new StreamWriter(stream, encoding, 1 << 16, leaveOpen: true) { NewLine = lineEnd };
        _separator = separator;
    }

    /// <summary>As Swedish Excel writes: semicolon, windows-1252, CR LF.</summary>
    public static CsvText Swedish(Stream stream) => new(stream, ';', Encoding.Latin1, "\r\n");

    /// <summary>As the web writes: comma, UTF-8 without mark, LF.</summary>
    public static CsvText Plain(Stream stream, char separator = ',') => new(stream, separator, new UTF8Encoding(false), "\n");

    public void Row(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _writer.Write(_separator);
            _writer.Write(Quoted(cells[i]));
        }
        _writer.WriteLine();
    }

    public void Dispose() => _writer.Dispose();

    public static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Decimal(double value, int decimals) => value.ToString("F" + Whole(decimals), CultureInfo.InvariantCulture);

    /// <summary>With a decimal comma.</summary>
    public static string Comma(double value, int decimals) => Decimal(value, decimals).Replace('.', ',');

    private string Quoted(string cell) =>
        cell.Contains(_separator, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
