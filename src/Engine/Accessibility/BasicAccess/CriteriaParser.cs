using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>
/// Reads criteria of basic accessibility as data: <c>{"criteria": [{"id": "K1", "direction": "to", "destinations": ["stockholm"], "levels": [{"name": "good", "latestArrival": "10:00",
/// "earliestReturn": "16:00", "leastStayMinutes": 360, "longestTravelMinutes": 240}], "otherwise": "poor"}]}</c>. Of a level everything but the name may be left out.
/// </summary>
public static class CriteriaParser
{
    private const int MostMinutes = 2_880;
    private const int MostChanges = 20;
    private static readonly Dictionary<string, bool> s_directions = new(StringComparer.Ordinal) { ["to"] = false, ["from"] = true };

    /// <summary>Reads the whole file and never stops at the first error.</summary>
    /// <param name="utf8">JSON in UTF-8.</param>
    /// <returns>The criteria, or everything that is wrong with them by line and path.</returns>
    public static CriteriaParsing Parse(ReadOnlySpan<byte> utf8)
    {
        var errors = new ErrorList();
        IReadOnlyList<AskedCriterion> criteria = [];
        if (SourceTree.Read(utf8, errors) is { } root)
        {
            var file = new ObjectReading(root, errors);
            criteria = file.List("criteria", node => Criterion(node, errors));
            file.Finish();
            foreach (
                var twice in criteria.CountBy(static one => one.Criterion.Id, StringComparer.Ordinal).Where(static one => one.Key.Length > 0 && one.Value > 1)
            )
                errors.Add(root, "rulesets.criterion-twice", ("id", twice.Key));
        }
        return new CriteriaParsing(errors.Count == 0 ? criteria : null, errors.InFileOrder());
    }

    private static AskedCriterion Criterion(SourceNode node, ErrorList errors)
    {
        var reading = new ObjectReading(node, errors);
        var asked = new AskedCriterion(
            new BasicCriterion(reading.Text("id"), reading.List("levels", level => Level(level, errors))),
            reading.Choice("direction", s_directions, otherwise: false),
            reading.Has("destinations") ? reading.Texts("destinations") : [],
            reading.FindText("otherwise") ?? "none"
        );
        reading.Finish();
        return asked;
    }

    /// <summary>A level, spelt the same in a file of criteria and in a ruleset.</summary>
    internal static CriterionLevel Level(SourceNode node, ErrorList errors)
    {
        var reading = new ObjectReading(node, errors);
        var level = new CriterionLevel(reading.Text("name"))
        {
            EarliestDeparture = reading.FindClock("earliestDeparture"),
            LatestArrival = reading.FindClock("latestArrival"),
            EarliestReturn = reading.FindClock("earliestReturn"),
            LatestHome = reading.FindClock("latestHome"),
            LeastStaySeconds = 60 * (reading.FindWholeNumber("leastStayMinutes", 0, MostMinutes) ?? 0),
            LongestTravelSeconds = 60 * reading.FindWholeNumber("longestTravelMinutes", 1, MostMinutes),
            MostChanges = reading.FindWholeNumber("mostChanges", 0, MostChanges),
        };
        reading.Finish();
        return level;
    }
}
