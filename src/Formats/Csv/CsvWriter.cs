using System.Buffers;
using System.Globalization;

namespace Samplan.Formats.Csv;

/// <summary>
/// Writes CSV by RFC 4180 with LF: invariant numbers, quotes only where they are needed.
/// With <paramref name="guardsFormulas"/> a text that a spreadsheet would run as a formula (it begins with <c>= + - @</c>, a tab or a
/// carriage return, also in their full-width forms) gets an apostrophe before it and is quoted, as OWASP's page on CSV injection advises. That
/// changes the text, so it is for files that people open, not for files that programs read; numbers are never touched.
/// <paramref name="hasDecimalComma"/> is for a Swedish spreadsheet, with a separator that is not a comma.
/// </summary>
public sealed class CsvWriter(TextWriter output, char separator = ',', bool guardsFormulas = false, bool hasDecimalComma = false)
{
    private static readonly SearchValues<char> s_starters = SearchValues.Create("=+-@\t\r\n＝＋－＠");
    private readonly SearchValues<char> _special = SearchValues.Create(['"', '\n', '\r', separator]);
    private bool _isFirst = true;

    public void Field(ReadOnlySpan<char> text) => Field(text, isQuoted: false);

    /// <summary>A text in quotes whether or not it needs them, for columns that promise it.</summary>
    public void QuotedField(ReadOnlySpan<char> text) => Field(text, isQuoted: true);

    private void Field(ReadOnlySpan<char> text, bool isQuoted)
    {
        Separate();
        var isFormula = guardsFormulas && !text.IsEmpty && s_starters.Contains(text[0]);
        var isSpaced = !text.IsEmpty && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]));
        if (!isQuoted && !isFormula && !isSpaced && !text.ContainsAny(_special))
        {
            output.Write(text);
            return;
        }
        output.Write(isFormula ? "\"'" : "\"");
        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            output.Write(text[..(quote + 1)]);
            output.Write('"');
            text = text[(quote + 1)..];
        }
        output.Write(text);
        output.Write('"');
    }

    /// <summary>The shortest text that reads back to the same number; a missing value is an empty field.</summary>
    /// <exception cref="ArgumentException">NaN or infinity, which no file may hold.</exception>
    public void Field(double? number)
    {
        Separate();
        if (number is not { } value)
            return;
        if (!double.IsFinite(value))
            throw new ArgumentException("A number that is written must be finite.", nameof(number));
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (hasDecimalComma)
            text[..length].Replace('.', ',');
        output.Write(text[..length]);
    }

    public void EndRow()
    {
        output.Write('\n');
        _isFirst = true;
    }

    public void Row(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            Field(field);
        EndRow();
    }

    private void Separate()
    {
        if (!_isFirst)
            output.Write(separator);
        _isFirst = false;
    }
}
