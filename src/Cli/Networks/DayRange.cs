using System.CommandLine;
using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>Two days with a slash between (ISO 8601), or one: <c>2026-05-01/2026-05-31</c>.</summary>
internal static class DayRange
{
    /// <summary>Null when the option is not given.</summary>
    /// <exception cref="RefusedException">It is no such range.</exception>
    public static ServiceDays? Find(ParseResult parse, Option<string?> option)
    {
        if (parse.GetValue(option) is not { } text)
            return null;
        var ends = text.Split('/');
        return ends.Length <= 2 && FindDay(ends[0]) is { } first && FindDay(ends[^1]) is { } last && first <= last
            ? new ServiceDays(first, last)
            : throw new RefusedException(Refusal.Of("networks.not-a-date-range", ("option", option.Name), ("value", text)));
    }

    private static DateOnly? FindDay(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
