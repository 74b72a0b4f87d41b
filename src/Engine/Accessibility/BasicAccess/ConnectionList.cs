using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>Every journey between two points that is worth making: none leaves earlier and arrives as late as another (the profile of Delling, Pajor and Werneck 2012).</summary>
public static class ConnectionList
{
    private const int MinuteSeconds = 60;

    /// <summary>The journeys that leave from one time up to another, in order. Walking all the way, which one may do at any time, is left out.</summary>
    /// <param name="search">The timetable of the day and the rules of a journey.</param>
    /// <param name="ends">Ways to the first stops and from the last.</param>
    /// <param name="firstSeconds">Seconds after midnight.</param>
    /// <param name="lastSeconds">Seconds after midnight; leaving then counts.</param>
    public static IReadOnlyList<Journey> Between(JourneySearch search, JourneyEnds ends, int firstSeconds, int lastSeconds)
    {
        var journeys = new List<Journey>();
        for (var time = firstSeconds; time <= lastSeconds; )
        {
            if (search.Find(ends, time) is not { } journey || journey.RideCount == 0)
            {
                // Nothing within the longest journey, or a walk that is as fast: a vehicle may come later.
                time += MinuteSeconds;
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

    /// <summary>The same as times and numbers of vehicles.</summary>
    public static IReadOnlyList<Connection> ConnectionsOf(IReadOnlyList<Journey> journeys) =>
        [.. journeys.Select(static journey => new Connection(journey.DepartureSeconds, journey.ArrivalSeconds, journey.RideCount))];
}
