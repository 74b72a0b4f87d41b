using System.Text;

namespace Samplan.Formats.Csv;

/// <summary>Why a record cannot be read; <see cref="CsvScanner.FaultField"/> says in which field.</summary>
internal enum CsvFault
{
    None,
    UnclosedQuote,
    TextAfterQuote,
    FieldTooLong,
    RecordTooLong,
}

/// <summary>
/// Splits text into records and fields by RFC 4180, with any line end, one record in memory at a time. A quote inside an unquoted field
/// is an ordinary character. Lines without a character are skipped.
/// </summary>
internal sealed class CsvScanner(TextReader text, char separator)
{
    public const int LongestFieldChars = 1_000_000;
    private const int LongestRecordChars = 16_000_000;
    private char[] _buffer = new char[1 << 15];
    private int _start;
    private int _end;
    private bool _isLast;
    private FieldPlace[] _fields = new FieldPlace[16];
    private readonly StringBuilder _unescaped = new();

    private readonly record struct FieldPlace(int Start, int Length, bool IsQuoted, bool HasQuotes);

    /// <summary>Line of the record that was read last, from 1.</summary>
    public long Line { get; private set; }

    public int FieldCount { get; private set; }

    public CsvFault Fault { get; private set; }

    /// <summary>Number of the field, from 1, where <see cref="Fault"/> was met.</summary>
    public int FaultField { get; private set; }

    private long _nextLine = 1;

    public bool IsQuoted(int field) => _fields[field].IsQuoted;

    /// <summary>The field without its quotes, valid until the next record.</summary>
    public ReadOnlySpan<char> Field(int field)
    {
        var place = _fields[field];
        var raw = _buffer.AsSpan(_recordStart + place.Start, place.Length);
        return place.HasQuotes ? _unescaped.Clear().Append(raw).Replace("\"\"", "\"").ToString() : raw;
    }

    private int _recordStart;

    /// <summary>The next record, or false at the end or at a fault.</summary>
    public bool Read()
    {
        if (!SkipEmptyLines())
            return false;
        while (true)
        {
            Fault = CsvFault.None;
            _recordStart = _start;
            Line = _nextLine;
            FieldCount = 0;
            if (ScanRecord(out var next))
            {
                _nextLine += LinesIn(_buffer.AsSpan(_start, next - _start));
                _start = next;
                return true;
            }
            if (Fault is not CsvFault.None)
                return false;
            if (_end - _start > LongestRecordChars)
            {
                Fault = CsvFault.RecordTooLong;
                return false;
            }
            Fill();
        }
    }

    /// <summary>False when the buffer ends before the record does, or at a fault.</summary>
    private bool ScanRecord(out int next)
    {
        next = _start;
        var at = _start;
        while (true)
        {
            var isWhole = at < _end && _buffer[at] == '"' ? ScanQuoted(at, out var after) : ScanPlain(at, out after);
            if (!isWhole)
                return false;
            at = after;
            if (at == _end || _buffer[at] != separator)
                break;
            at++;
        }
        if (at == _end)
        {
            next = at;
            return _isLast;
        }
        // A CR at the very end of the buffer may have its LF in the next.
        if (_buffer[at] == '\r' && at + 1 == _end && !_isLast)
            return false;
        next = at + (_buffer[at] == '\r' && at + 1 < _end && _buffer[at + 1] == '\n' ? 2 : 1);
        return true;
    }

    private bool ScanPlain(int at, out int after)
    {
        var length = _buffer.AsSpan(at, _end - at).IndexOfAny(separator, '\n', '\r');
        after = length < 0 ? _end : at + length;
        if (after - at > LongestFieldChars)
            return Fail(CsvFault.FieldTooLong);
        if (length < 0 && !_isLast)
            return false;
        Add(new FieldPlace(at - _start, after - at, false, false));
        return true;
    }

    private bool ScanQuoted(int at, out int after)
    {
        var hasQuotes = false;
        after = at + 1;
        while (true)
        {
            var length = _buffer.AsSpan(after, _end - after).IndexOf('"');
            if ((length < 0 ? _end : after + length) - at > LongestFieldChars)
                return Fail(CsvFault.FieldTooLong);
            if (length < 0)
                return _isLast && Fail(CsvFault.UnclosedQuote);
            after += length + 1;
            if (after == _end && !_isLast)
                return false;
            if (after == _end || _buffer[after] != '"')
                break;
            hasQuotes = true;
            after++;
        }
        if (after < _end && _buffer[after] != separator && _buffer[after] is not ('\n' or '\r'))
            return Fail(CsvFault.TextAfterQuote);
        Add(new FieldPlace(at + 1 - _start, after - at - 2, true, hasQuotes));
        return true;
    }

    private void Add(FieldPlace place)
    {
        if (FieldCount == _fields.Length)
            Array.Resize(ref _fields, _fields.Length * 2);
        _fields[FieldCount++] = place;
    }

    private bool Fail(CsvFault fault)
    {
        Fault = fault;
        FaultField = FieldCount + 1;
        return false;
    }

    private bool SkipEmptyLines()
    {
        while (true)
        {
            while (_start < _end && _buffer[_start] is '\n' or '\r')
            {
                if (_buffer[_start] == '\r' && _start + 1 == _end && !_isLast)
                    break;
                var isPair = _buffer[_start] == '\r' && _start + 1 < _end && _buffer[_start + 1] == '\n';
                _start += isPair ? 2 : 1;
                _nextLine++;
            }
            var needsMore = _start == _end || (_buffer[_start] == '\r' && _start + 1 == _end);
            if (!needsMore)
                return true;
            if (_isLast)
                return false;
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = text.ReadBlock(_buffer, _end, _buffer.Length - _end);
        _isLast = count < _buffer.Length - _end;
        _end += count;
    }

    private static int LinesIn(ReadOnlySpan<char> record)
    {
        var feeds = record.Count('\n');
        return feeds > 0 ? feeds
            : record.EndsWith("\r") ? Math.Max(1, record.Count('\r'))
            : 1;
    }
}
