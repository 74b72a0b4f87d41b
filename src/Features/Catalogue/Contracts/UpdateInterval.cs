using System.Globalization;
using System.Text.RegularExpressions;

namespace Samplan.Catalogue.Contracts;

/// <summary>
/// How often a dataset is renewed: an ISO 8601 duration of years, months, weeks and days (<c>P1Y</c>, <c>P3M</c>, <c>P1Y6M</c>).
/// Counted long, a year as 366 days and a month as 31, so that a leap day or a long month never makes anyone late.
/// </summary>
public readonly partial record struct UpdateInterval(int Days)
{
    /// <summary>Null when the text is no such duration or is empty of time.</summary>
    public static UpdateInterval? Find(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;
        long days = Count(match, "y") * 366 + Count(match, "m") * 31 + Count(match, "w") * 7 + Count(match, "d");
        return days is > 0 and < 366_000 ? new UpdateInterval((int)days) : null;
    }

    private static long Count(Match match, string part) =>
        match.Groups[part] is { Success: true, Value: var digits } ? long.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"\AP(?:(?<y>\d{1,4})Y)?(?:(?<m>\d{1,4})M)?(?:(?<w>\d{1,4})W)?(?:(?<d>\d{1,5})D)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pattern();
}
