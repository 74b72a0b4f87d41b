using System.Buffers;

namespace Samplan.Accounts.Contracts;

/// <summary>Cells of CSV that a spreadsheet shows and never runs.</summary>
public static class SafeCsv
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\"\r\n\t");

    /// <summary>
    /// The text as a cell, quoted where it must be. What a spreadsheet would take for a formula (it begins with <c>= + - @</c>, tab or line break) gets an
    /// apostrophe before it, as OWASP advises; a number stays a number.
    /// </summary>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' && !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
            text = "'" + text;
        return text.AsSpan().ContainsAny(s_quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
