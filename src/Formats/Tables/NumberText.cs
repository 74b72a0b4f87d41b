using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Samplan.Formats.Tables;

/// <summary>
/// Numbers as people write them: <c>1 234,5</c> (any of the narrow and hard spaces), <c>1.234,5</c>, <c>1,234.5</c>, <c>12.5</c>,
/// <c>−5</c> (U+2212), <c>1e3</c>. Groups must be of three digits, so a forgotten decimal sign is not read as a thousand times more.
/// </summary>
public static class NumberText
{
    private const int LongestNumber = 128;

    /// <param name="decimalSign">
    /// What the column uses; null accepts either as long as it can mean only one thing: 12,5 and 0,125 do, 1,234 does not.
    /// </param>
    /// <param name="refusalCode">Why not: a texts key whose sentence takes <c>{value}</c>.</param>
    public static bool TryParse(ReadOnlySpan<char> text, char? decimalSign, out double number, [NotNullWhen(false)] out string? refusalCode)
    {
        number = 0;
        text = text.Trim();
        if (text.Length is 0 or > LongestNumber)
            return No("formats.number.not-a-number", out refusalCode);
        if (IsNotFinite(text))
            return No("formats.number.not-finite", out refusalCode);
        var sign = decimalSign ?? FindDecimalSign(text);
        if (sign == Ambiguous)
            return No("formats.number.ambiguous", out refusalCode);

        Span<char> plain = stackalloc char[LongestNumber];
        refusalCode = Normalise(text, sign ?? '.', plain, out var length);
        if (refusalCode is not null)
            return false;
        if (!double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            return No("formats.number.not-a-number", out refusalCode);
        return double.IsFinite(number) || No("formats.number.not-finite", out refusalCode);
    }

    internal const char Ambiguous = '?';

    /// <summary>The decimal sign that the text itself shows: null when it has none, <see cref="Ambiguous"/> for the likes of 1,234.</summary>
    internal static char? FindDecimalSign(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(',', '.');
        if (first < 0)
            return null;
        var last = text.LastIndexOfAny(',', '.');
        if (text[first] != text[last])
            return text[last];
        if (first != last)
            return text[first] == ',' ? '.' : ',';
        var before = text[..first].TrimStart("+-\u2212");
        var after = text[(first + 1)..];
        var isGroup = after.Length == 3 && before.Length is >= 1 and <= 3 && before[0] != '0' && IsDigits(after) && IsDigits(before);
        return isGroup ? Ambiguous : text[first];
    }

    private static string? Normalise(ReadOnlySpan<char> text, char decimalSign, Span<char> plain, out int length)
    {
        length = 0;
        if (text[0] is '-' or '\u2212' or '+')
        {
            if (text[0] is not '+')
                plain[length++] = '-';
            text = text[1..];
        }
        var end = text.IndexOfAny('e', 'E');
        var mantissa = end < 0 ? text : text[..end];
        var point = mantissa.IndexOf(decimalSign);
        var whole = point < 0 ? mantissa : mantissa[..point];
        if (AppendGroups(whole, plain, ref length) is { } code)
            return code;
        if (point >= 0)
        {
            if (!IsDigits(mantissa[(point + 1)..]))
                return "formats.number.not-a-number";
            plain[length++] = '.';
            Append(mantissa[(point + 1)..], plain, ref length);
        }
        if (end >= 0)
            Append(text[end..], plain, ref length);
        return null;
    }

    /// <summary>Copies the digits before the decimal sign without their group separators.</summary>
    private static string? AppendGroups(ReadOnlySpan<char> whole, Span<char> plain, ref int length)
    {
        var digits = 0;
        var separator = '\0';
        foreach (var sign in whole)
        {
            if (char.IsAsciiDigit(sign))
            {
                plain[length++] = sign;
                digits++;
                continue;
            }
            if (!IsGroupSeparator(sign))
                return "formats.number.not-a-number";
            var isRegular = separator == '\0' ? digits is >= 1 and <= 3 : digits == 3 && sign == separator;
            if (!isRegular)
                return BadGroup(sign);
            (separator, digits) = (sign, 0);
        }
        return separator == '\0' || digits == 3 ? null : BadGroup(separator);
    }

    private static string BadGroup(char separator) => separator is ',' or '.' ? "formats.number.other-decimal-sign" : "formats.number.not-a-number";

    private static bool IsGroupSeparator(char sign) => sign is ' ' or '\u00A0' or '\u202F' or '\u2009' or ',' or '.';

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static void Append(ReadOnlySpan<char> text, Span<char> plain, ref int length)
    {
        text.CopyTo(plain[length..]);
        length += text.Length;
    }

    private static bool IsNotFinite(ReadOnlySpan<char> text)
    {
        var word = text.TrimStart("+-\u2212");
        return word.Equals("nan", StringComparison.OrdinalIgnoreCase)
            || word.Equals("inf", StringComparison.OrdinalIgnoreCase)
            || word.Equals("infinity", StringComparison.OrdinalIgnoreCase)
            || word is "\u221E";
    }

    private static bool No(string code, out string refusalCode)
    {
        refusalCode = code;
        return false;
    }
}
