using System.Globalization;
using Samplan.Kernel;

namespace Samplan.Cli.Isochrones;

/// <summary>Limits in minutes as they are written: <c>10,20,30</c>.</summary>
internal static class MinuteList
{
    private const double LeastMinutes = 0.1;
    private const double MostMinutes = 1_440;
    private const double DecisecondsAMinute = 600;

    /// <exception cref="RefusedException">One is no number of minutes, or not above the one before.</exception>
    public static IReadOnlyList<double> Read(string text)
    {
        var minutes = new List<double>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var isNumber = double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
            if (!isNumber || !(number is >= LeastMinutes and <= MostMinutes) || (minutes.Count > 0 && number <= minutes[^1]))
                throw new RefusedException(Refusal.Of("networks.not-minutes", ("value", text)));
            minutes.Add(number);
        }
        return minutes;
    }

    public static uint Deciseconds(double minutes) => (uint)Math.Round(minutes * DecisecondsAMinute);
}
