using System.Globalization;
using System.Text;
using Samplan.Formats.Csv;
using Samplan.Formats.Tables;

namespace Samplan.Formats.Gtfs;

/// <summary>
/// The rows of one file of a feed, in UTF-8 (UTF-16 with its mark), comma separated, columns in any order and more than are asked for. A field that is not what its
/// column holds is remembered in the faults with file, line and column, and reads as missing.
/// </summary>
internal sealed class GtfsTable : IDisposable
{
    public const int LongestDaySeconds = 10 * 24 * 3600;
    private readonly string _file;
    private readonly GtfsFaults _faults;
    private readonly StreamReader _text;
    private readonly CsvScanner _scanner;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly int _columnCount;

    private GtfsTable(string file, SourceStream source, GtfsFaults faults)
    {
        (_file, _faults) = (file, faults);
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        _text = new StreamReader(source, encoding, detectEncodingFromByteOrderMarks: true, 1 << 15);
        _scanner = new CsvScanner(_text, ',');
        try
        {
            if (!Scan())
                throw faults.Whole("gtfs.file-empty", ("file", file));
            _columnCount = _scanner.FieldCount;
            ReadHeader();
        }
        catch
        {
            _text.Dispose();
            throw;
        }
    }

    public long Line => _scanner.Line;

    /// <summary>The table, or null when the feed has no such file.</summary>
    public static GtfsTable? Find(GtfsSource source, string file, GtfsFaults faults) =>
        source.Find(file) is { } stream ? new GtfsTable(file, stream, faults) : null;

    public static GtfsTable Get(GtfsSource source, string file, GtfsFaults faults) =>
        Find(source, file, faults) ?? throw faults.Whole("gtfs.file-missing", ("file", file));

    /// <summary>Position of a column, −1 when the file has none.</summary>
    public int FindColumn(string name) => _columns.GetValueOrDefault(name, -1);

    public int GetColumn(string name) =>
        _columns.TryGetValue(name, out var column) ? column : throw _faults.Whole("gtfs.column-missing", ("file", _file), ("column", name));

    /// <summary>The next row with as many fields as the header; others are faults.</summary>
    public bool Read()
    {
        while (Scan())
        {
            if (_scanner.FieldCount == _columnCount)
                return true;
            // A line of blanks at the end is common and says nothing.
            if (_scanner.FieldCount == 1 && _scanner.Field(0).Trim().IsEmpty)
                continue;
            Fault("gtfs.field-count", ("expected", Refused.Text(_columnCount)), ("actual", Refused.Text(_scanner.FieldCount)));
        }
        return false;
    }

    /// <summary>The field without blanks around it; empty when the file has no such column.</summary>
    public ReadOnlySpan<char> Field(int column) => column < 0 ? [] : _scanner.Field(column).Trim();

    public string Text(int column) => Field(column).ToString();

    /// <summary>A field that must say something.</summary>
    public string Required(int column)
    {
        var text = Text(column);
        if (text.Length == 0)
            Fault("gtfs.value-missing", ("column", NameOf(column)));
        return text;
    }

    /// <summary>A whole number between the bounds; the default where the field is empty.</summary>
    public int Whole(int column, int empty, int least = 0, int most = int.MaxValue)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return empty;
        if (int.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        FieldFault("gtfs.not-a-whole-number", column);
        return empty;
    }

    /// <summary>A coordinate in degrees within ± the bound; NaN where the field is empty.</summary>
    public double Degrees(int column, double bound)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return double.NaN;
        if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= bound)
            return degrees;
        FieldFault("gtfs.not-degrees", column);
        return double.NaN;
    }

    /// <summary>A distance in the feed's own unit, 0 or more; NaN where the field is empty or is none.</summary>
    public float Distance(int column) =>
        float.TryParse(Field(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var distance) && distance >= 0 && float.IsFinite(distance)
            ? distance
            : float.NaN;

    /// <summary>H:MM:SS as seconds after midnight, also past 24:00:00; −1 where the field is empty or wrong.</summary>
    public int Time(int column)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return -1;
        var seconds = ParseTime(field);
        if (seconds < 0)
            FieldFault("gtfs.not-a-time", column);
        return seconds;
    }

    /// <summary>YYYYMMDD between 1900 and 2199; null where it is not.</summary>
    public DateOnly? Date(int column)
    {
        if (
            DateOnly.TryParseExact(Field(column), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1900 and < 2200
        )
            return date;
        FieldFault("gtfs.not-a-date", column);
        return null;
    }

    public void Fault(string code, params ReadOnlySpan<(string Name, string Value)> arguments) => _faults.Add(code, _file, Line, arguments);

    public void FieldFault(string code, int column) => Fault(code, ("column", NameOf(column)), ("value", Refused.Shorten(Field(column))));

    public void Dispose() => _text.Dispose();

    private static int ParseTime(ReadOnlySpan<char> field)
    {
        // Read by hand: a national feed has twenty million of them.
        if (field.Length is < 7 or > 9 || field[^3] != ':' || field[^6] != ':')
            return -1;
        var (hours, minutes, seconds) = (Digits(field[..^6]), Digits(field[^5..^3]), Digits(field[^2..]));
        if (hours < 0 || minutes is < 0 or > 59 || seconds is < 0 or > 59)
            return -1;
        var time = (hours * 3600) + (minutes * 60) + seconds;
        return time > LongestDaySeconds ? -1 : time;
    }

    private static int Digits(ReadOnlySpan<char> field)
    {
        var number = 0;
        foreach (var digit in field)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            number = (number * 10) + (digit - '0');
        }
        return number;
    }

    private string NameOf(int column) => _columns.FirstOrDefault(named => named.Value == column).Key ?? "?";

    private void ReadHeader()
    {
        for (var i = 0; i < _scanner.FieldCount; i++)
        {
            var name = _scanner.Field(i).Trim().ToString();
            if (name.Length > 0 && !_columns.TryAdd(name, i))
                throw _faults.Whole("gtfs.column-twice", ("file", _file), ("column", Refused.Shorten(name)));
        }
    }

    private bool Scan()
    {
        try
        {
            if (_scanner.Read())
                return true;
        }
        catch (DecoderFallbackException)
        {
            throw _faults.Whole("gtfs.not-utf8", ("file", _file));
        }
        return _scanner.Fault is CsvFault.None ? false : throw _faults.Whole("gtfs.row-broken", ("file", _file), ("line", Refused.Text(Line)));
    }
}
