using Samplan.Analyses.Contracts;
using Samplan.Engine.Accessibility.BasicAccess;
using Samplan.Engine.Networks;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Analyses.Networks.Supply;

/// <summary>Finds the best level that a day out and back reaches, from every point to any of some services.</summary>
internal sealed class BasicLevels(OpenNetwork network, TransitDay day, IndicatorMethod.BasicAccess asked)
{
    private const int FirstSeconds = 4 * 3_600;
    private const int LastSeconds = 24 * 3_600;
    private const int LongestSeconds = 8 * 3_600;

    private readonly BasicCriterion _criterion = new("asked", asked.Levels);

    /// <returns>By unit: 1 for the best level, one more than there are for none of them; null where no street is near the unit's point.</returns>
    public double?[] Of(IReadOnlyList<GeoPoint> units, IReadOnlyList<GeoPoint> services, CancellationToken cancellation)
    {
        var walking = new TravelRules(TravelMode.Walk) { LimitSeconds = TransitDay.AccessSeconds };
        var fromUnits = day.Stops.FromPoints(units, walking, cancellation);
        var toUnits = day.Stops.ToPoints(units, walking, cancellation);
        var fromServices = day.Stops.FromPoints(services, walking, cancellation);
        var toServices = day.Stops.ToPoints(services, walking, cancellation);
        var links = new TravelTable(network.Stored, walking, units).Link(units, cancellation);
        var levels = new double?[units.Count];
        Parallel.For(
            0,
            units.Count,
            new ParallelOptions { CancellationToken = cancellation },
            unit =>
            {
                if (links[unit] is null)
                    return;
                var best = asked.Levels.Count + 1;
                for (var service = 0; service < services.Count && best > 1; service++)
                {
                    var away = Ends(fromUnits, unit, toServices, service);
                    var back = Ends(fromServices, service, toUnits, unit);
                    best = Math.Min(best, LevelOf(asked.IsFromService ? (back, away) : (away, back)));
                }
                levels[unit] = best;
            }
        );
        return levels;
    }

    private int LevelOf((JourneyEnds There, JourneyEnds Back) ways)
    {
        var there = List(ways.There, asked.Levels.Min(static level => level.EarliestDeparture ?? FirstSeconds));
        var back = there.Count == 0 ? [] : List(ways.Back, asked.Levels.Min(static level => level.EarliestReturn ?? FirstSeconds));
        if (_criterion.Assess(there, back) is not { } found)
            return asked.Levels.Count + 1;
        return 1 + asked.Levels.Index().First(level => ReferenceEquals(level.Item, found.Level)).Index;
    }

    private IReadOnlyList<Connection> List(JourneyEnds ends, int fromSeconds)
    {
        // Without a stop at either end there is nothing to wait for, minute by minute.
        if (ends.AccessStops.Length == 0 || ends.EgressStops.Length == 0)
            return [];
        var longest = asked.Levels.All(static level => level.LongestTravelSeconds is not null)
            ? asked.Levels.Max(static level => level.LongestTravelSeconds)!.Value
            : LongestSeconds;
        // A journey takes less than the rule's longest; one that takes just as long counts.
        var search = new JourneySearch(day.Timetable, new TransitRules { MaxSeconds = longest + 1 });
        return ConnectionList.ConnectionsOf(ConnectionList.Between(search, ends, fromSeconds, LastSeconds));
    }

    private static JourneyEnds Ends(StopWalks from, int origin, StopWalks to, int destination) =>
        new(from.StopsOf(origin).ToArray(), from.SecondsOf(origin).ToArray(), to.StopsOf(destination).ToArray(), to.SecondsOf(destination).ToArray());
}
