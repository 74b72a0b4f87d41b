using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>Every journey between two points that is worth making: none leaves earlier and arrives as late as another (the profile of Delling, Pajor and Werneck 2012).</summary>
public static class ConnectionList
{
    private const int MinuteSeconds = 60;
    private const int LastMinute = 48 * 60;

    /// <summary>The journeys that leave from one time up to another, in order. Walking all the way, which one may do at any time, is left out.</summary>
    /// <param name="search">The timetable of the day and the rules of a journey.</param>
    /// <param name="ends">Ways to the first stops and from the last.</param>
    /// <param name="firstSeconds">Seconds after midnight.</param>
    /// <param name="lastSeconds">Seconds after midnight; leaving then counts.</param>
    public static IReadOnlyList<Journey> Between(JourneySearch search, JourneyEnds ends, int firstSeconds, int lastSeconds)
    {
        var journeys = new List<Journey>();
        int[]? setOuts = null;
        for (var time = firstSeconds; time <= lastSeconds; )
        {
            if (search.Find(ends, time) is not { } journey || journey.RideCount == 0)
            {
                // Nothing within the longest journey, or a walk that is as fast: a vehicle may come later. Until one sets out for another first vehicle nothing is other than it was.
                time = NextAfter(time, setOuts ??= ListSetOuts(search, ends));
                continue;
            }
            // As late as one may set out and still catch the first vehicle; what leaves later and arrives as early is better.
            var latest = time + journey.FirstWaitSeconds - search.FirstSlackSeconds;
            if (latest > lastSeconds)
                break;
            if (journeys.Count > 0 && journeys[^1].ArrivalSeconds >= journey.ArrivalSeconds)
                journeys.RemoveAt(journeys.Count - 1);
            journeys.Add(latest > time ? search.Find(ends, latest) ?? journey : journey);
            time = Math.Max(latest, time) + 1;
        }
        return journeys;
    }

    private static int NextAfter(int time, int[] setOuts)
    {
        var next = Array.BinarySearch(setOuts, time + 1);
        next = next < 0 ? ~next : next;
        return next < setOuts.Length ? setOuts[next] : int.MaxValue;
    }

    /// <summary>
    /// Rising, as late as one may set out for each vehicle at each stop near the origin; with lines that promise a headway, whose vehicles come at no stated time, every minute.
    /// </summary>
    private static int[] ListSetOuts(JourneySearch search, JourneyEnds ends)
    {
        var timetable = search.Timetable;
        if (timetable.HeadwayRuns.Count > 0)
            return [.. Enumerable.Range(0, LastMinute).Select(static minute => minute * MinuteSeconds)];
        var setOuts = new HashSet<int>();
        for (var i = 0; i < ends.AccessStops.Length; i++)
        {
            foreach (var (pattern, position) in timetable.PatternsAt(ends.AccessStops[i]))
            {
                if (!timetable.Arrays.PatternMayBoard[timetable.Arrays.PatternFirstStops[pattern] + position])
                    continue;
                for (var trip = 0; trip < timetable.TripCountOf(pattern); trip++)
                    setOuts.Add(timetable.DeparturesOf(pattern, trip)[position] - search.FirstSlackSeconds - ends.AccessSeconds[i]);
            }
        }
        return [.. setOuts.Order()];
    }

    /// <summary>The same as times and numbers of vehicles.</summary>
    public static IReadOnlyList<Connection> ConnectionsOf(IReadOnlyList<Journey> journeys) =>
        [.. journeys.Select(static journey => new Connection(journey.DepartureSeconds, journey.ArrivalSeconds, journey.RideCount))];
}
