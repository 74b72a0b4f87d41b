using System.Text.Json;
using Samplan.Engine.Accessibility.BasicAccess;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads the method <c>basicAccess</c>.</summary>
internal sealed class BasicAccessParser(ErrorList errors)
{
    private const int SecondsAMinute = 60;
    private const double MostMinutes = 1_440;

    // True: out from the service.
    private static readonly Dictionary<string, bool> s_directions = new(StringComparer.Ordinal) { ["to"] = false, ["from"] = true };

    public IndicatorMethod.BasicAccess Read(ObjectReading reading) =>
        new(
            reading.Texts("kinds"),
            reading.Choice("direction", s_directions, false),
            reading.List("levels", ReadLevel),
            new TravelParser(errors).FindDate(reading)
        );

    private CriterionLevel ReadLevel(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var level = new CriterionLevel(reading.Text("name"))
        {
            EarliestDeparture = FindClock(reading, "earliestDeparture"),
            LatestArrival = FindClock(reading, "latestArrival"),
            EarliestReturn = FindClock(reading, "earliestReturn"),
            LatestHome = FindClock(reading, "latestHome"),
            LeastStaySeconds = FindMinutes(reading, "leastStayMinutes") ?? 0,
            LongestTravelSeconds = FindMinutes(reading, "longestMinutes"),
            MostChanges = reading.FindWholeNumber("mostChanges", 0, 10),
        };
        reading.Finish();
        return level;
    }

    private static int? FindMinutes(ObjectReading reading, string name) =>
        reading.FindNumber(name, 0, MostMinutes) is { } minutes ? (int)(minutes * SecondsAMinute) : null;

    private int? FindClock(ObjectReading reading, string name)
    {
        if (reading.Find(name) is not { } node)
            return null;
        if (node.Kind == JsonValueKind.String && TravelParser.TryMinutes(node.Text, out var minutes))
            return minutes * SecondsAMinute;
        errors.Add(node, "rulesets.not-a-clock");
        return null;
    }
}
