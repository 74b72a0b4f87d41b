using System.Buffers;
using System.Text;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Formats.Csv;

/// <summary>
/// Reads a CSV file, also gzipped: RFC 4180 with <c>, ; tab |</c>, a header, and as many fields in each record as in the header. All
/// values are texts; what a number or a missing value is, the importing role decides with <see cref="NumberText"/>.
/// </summary>
internal sealed class CsvTableReader : TableReader
{
    private readonly string _path;
    private readonly SourceStream _source;
    private readonly CsvScanner _scanner;
    private readonly TableRow _row = new();
    private readonly TextCache _texts = new();
    private readonly StreamReader _text;

    private CsvTableReader(string path, TextEncoding encoding)
    {
        _path = path;
        var dialect = Sample(path, encoding);
        _source = SourceStream.Open(path);
        _text = OpenText(_source, encoding);
        _scanner = new CsvScanner(_text, dialect.Separator);
        try
        {
            Description = Describe(encoding, dialect);
        }
        catch
        {
            _text.Dispose();
            throw;
        }
        _row.Cells = new Cell[Description.Columns.Count];
    }

    public override TableDescription Description { get; }

    public override double Progress => _source.Progress;

    public static CsvTableReader Open(string path, TableReading reading)
    {
        if (reading.Layer is not null)
            throw Refused.File(path, "formats.has-no-layers", ("layer", Refused.Shorten(reading.Layer)));
        return new CsvTableReader(path, TextEncoding.Detect(path, reading.Encoding));
    }

    public override TableRow? Read()
    {
        if (!ReadRecord())
            return null;
        var cells = _row.Cells;
        if (_scanner.FieldCount != cells.Length)
        {
            throw Refused.Line(
                _path,
                "formats.csv.field-count",
                _scanner.Line,
                ("expected", Refused.Text(cells.Length)),
                ("actual", Refused.Text(_scanner.FieldCount))
            );
        }
        for (var i = 0; i < cells.Length; i++)
            cells[i] = CellOf(i);
        _row.Number = _scanner.Line;
        return _row;
    }

    public override void Dispose() => _text.Dispose();

    private Cell CellOf(int column)
    {
        var field = _scanner.Field(column);
        if (!_scanner.IsQuoted(column))
            field = field.Trim();
        if (field.IsEmpty)
            return Cell.Empty;
        if (field.Contains('\0'))
            throw Refused.File(_path, "formats.binary");
        return Cell.Of(_texts.Get(field));
    }

    private bool ReadRecord()
    {
        try
        {
            if (_scanner.Read())
                return true;
        }
        catch (DecoderFallbackException)
        {
            throw Refused.Line(_path, "formats.encoding-invalid", _scanner.Line);
        }
        var code = _scanner.Fault switch
        {
            CsvFault.None => null,
            CsvFault.UnclosedQuote => "formats.csv.unclosed-quote",
            CsvFault.TextAfterQuote => "formats.csv.text-after-quote",
            CsvFault.FieldTooLong => "formats.csv.field-too-long",
            CsvFault.RecordTooLong => "formats.csv.record-too-long",
            _ => throw new InvalidOperationException(),
        };
        return code is null ? false : throw Refused.Line(_path, code, _scanner.Line, ("column", Refused.Text(_scanner.FaultField)));
    }

    private TableDescription Describe(TextEncoding encoding, CsvDialect dialect)
    {
        if (!ReadRecord())
            throw Refused.File(_path, "formats.file-empty");
        var columns = new List<TableColumn>(_scanner.FieldCount);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var notices = new List<Refusal>();
        for (var i = 0; i < _scanner.FieldCount; i++)
        {
            var name = _scanner.Field(i).Trim().ToString();
            if (name.Length == 0)
            {
                name = $"#{i + 1}";
                notices.Add(Refusal.Of("formats.csv.notice-unnamed-column", ("column", name)));
            }
            if (!seen.Add(name))
                throw Refused.File(_path, "formats.header-twice", ("column", Refused.Shorten(name)));
            columns.Add(new TableColumn(name, CellKind.Text, i < dialect.DecimalSigns.Count ? dialect.DecimalSigns[i] : null));
        }
        if (columns.TrueForAll(column => NumberText.TryParse(column.Name, null, out _, out _)))
            throw Refused.File(_path, "formats.header-missing");
        return new TableDescription("CSV", null, columns, false, null, [.. Notices(encoding, dialect), .. notices]);
    }

    private static IEnumerable<Refusal> Notices(TextEncoding encoding, CsvDialect dialect)
    {
        yield return Refusal.Of("formats.csv.notice-encoding", ("encoding", encoding.Name));
        var separator = dialect.Separator == '\t' ? "tab" : dialect.Separator.ToString();
        yield return Refusal.Of("formats.csv.notice-separator", ("separator", separator));
        if (dialect.FileDecimalSign is { } sign)
            yield return Refusal.Of("formats.csv.notice-decimal-sign", ("sign", sign.ToString()));
        if (dialect.AssumedExample is { } example)
            yield return Refusal.Of("formats.csv.notice-decimal-sign-assumed", ("value", Refused.Shorten(example)));
        if (encoding.HasMixedLineEnds)
            yield return new Refusal("formats.csv.notice-mixed-line-ends");
    }

    private static CsvDialect Sample(string path, TextEncoding encoding)
    {
        using var source = SourceStream.Open(path);
        using var text = OpenText(source, encoding);
        var sample = ArrayPool<char>.Shared.Rent(CsvDialect.SampleChars);
        try
        {
            var length = text.ReadBlock(sample.AsSpan(0, CsvDialect.SampleChars));
            return CsvDialect.Detect(new string(sample, 0, length), length < CsvDialect.SampleChars);
        }
        catch (DecoderFallbackException)
        {
            throw Refused.File(path, "formats.encoding-wrong", ("encoding", encoding.Name));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(sample);
        }
    }

    private static StreamReader OpenText(SourceStream source, TextEncoding encoding)
    {
        Span<byte> mark = stackalloc byte[4];
        _ = source.ReadAtLeast(mark[..encoding.PreambleBytes], encoding.PreambleBytes, throwOnEndOfStream: false);
        return new StreamReader(source, encoding.Encoding, detectEncodingFromByteOrderMarks: false, 1 << 15);
    }
}
