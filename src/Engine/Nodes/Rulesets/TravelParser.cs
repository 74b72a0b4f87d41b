using System.Globalization;
using System.Text.Json;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads the methods that ask for travel times.</summary>
internal sealed class TravelParser(ErrorList errors)
{
    private const int MostHours = 30;
    private const double MostMinutes = 600;

    private static readonly Dictionary<string, TravelMeans> s_means = new(StringComparer.Ordinal)
    {
        ["car"] = TravelMeans.Car,
        ["bike"] = TravelMeans.Bike,
        ["walk"] = TravelMeans.Walk,
        ["transit"] = TravelMeans.Transit,
    };

    /// <summary>Null for a method of another kind.</summary>
    public IndicatorMethod? Find(string kind, ObjectReading reading)
    {
        switch (kind)
        {
            case "travelTime":
                var means = Means(reading);
                return new IndicatorMethod.TravelTime(means, reading.Texts("kinds"), reading.FindWholeNumber("rank", 1, 20) ?? 1, FindWindow(means, reading));
            case "peopleWithin":
                means = Means(reading);
                return new IndicatorMethod.PeopleWithin(means, Minutes(reading), FindWindow(means, reading));
            case "digitalAccess":
                return new IndicatorMethod.DigitalAccess(reading.Choice("figure", AccessParser.DigitalFigures));
            case "basicAccess":
                return new BasicAccessParser(errors).Read(reading);
            case "access":
                return new AccessParser(errors).Read(reading);
            default:
                return null;
        }
    }

    internal static TravelMeans Means(ObjectReading reading) => reading.Choice("mode", s_means);

    private double Minutes(ObjectReading reading)
    {
        var node = reading.Get("minutes");
        if (node.Line == 0)
            return 1; // its absence is already reported
        if (node.Kind == JsonValueKind.Number && node.Number is > 0 and <= MostMinutes)
            return node.Number;
        errors.Add(node, "rulesets.not-minutes", ("most", MostMinutes.ToString(CultureInfo.InvariantCulture)));
        return 1;
    }

    internal TravelWindow? FindWindow(TravelMeans means, ObjectReading reading)
    {
        if (means != TravelMeans.Transit)
            return null;
        var window = TravelWindow.Morning;
        if (reading.Find("window") is { } times)
        {
            if (times.Kind == JsonValueKind.String && TryWindow(times.Text, out var first, out var last))
                window = window with { FirstMinute = first, LastMinute = last };
            else
                errors.Add(times, "rulesets.not-a-window");
        }
        window = window with { Date = FindDate(reading) };
        return window with { Percentile = reading.FindWholeNumber("percentile", 1, 100) ?? window.Percentile };
    }

    internal DateOnly? FindDate(ObjectReading reading)
    {
        if (reading.Find("date") is not { } date)
            return null;
        if (
            date.Kind == JsonValueKind.String
            && DateOnly.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
            return day;
        errors.Add(date, "rulesets.not-a-date");
        return null;
    }

    // Hours may pass 24, as in timetables; the window is at most six hours, so that it and the longest journey fit a search.
    private static bool TryWindow(string text, out int first, out int last)
    {
        (first, last) = (0, 0);
        return text.Split('-') is [var from, var to] && TryMinutes(from, out first) && TryMinutes(to, out last) && last > first && last - first <= 360;
    }

    internal static bool TryMinutes(string text, out int minutes)
    {
        minutes = 0;
        if (
            text.Split(':') is not [{ Length: 2 } hour, { Length: 2 } minute]
            || !int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out minutes)
            || hours > MostHours
            || minutes >= 60
        )
            return false;
        minutes += 60 * hours;
        return true;
    }
}
