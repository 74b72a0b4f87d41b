using Samplan.Formats.Gtfs;

namespace Samplan.Analyses.Networks;

/// <summary>Which day stands for the others.</summary>
internal static class TransitDays
{
    private const int MostDays = 800;

    /// <summary>The Tuesday, Wednesday or Thursday with most trips, the first of those; where there is none, the day with most.</summary>
    public static DateOnly FindTypical(IReadOnlyList<GtfsFeed> feeds)
    {
        var first = feeds.Min(static feed => feed.Days.First);
        var last = feeds.Max(static feed => feed.Days.Last);
        var trips = feeds.Select(static feed => feed.Trips.CountBy(static trip => trip.Service).ToDictionary()).ToList();
        var best = (IsMidweek: false, Trips: -1, Day: first);
        for (var day = first; day <= last && day.DayNumber - first.DayNumber < MostDays; day = day.AddDays(1))
        {
            var running = Enumerable
                .Range(0, feeds.Count)
                .Sum(i => trips[i].Where(service => feeds[i].Services[service.Key].RunsOn(day)).Sum(service => service.Value));
            var isMidweek = running > 0 && day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday;
            if ((isMidweek, running).CompareTo((best.IsMidweek, best.Trips)) > 0)
                best = (isMidweek, running, day);
        }
        return best.Day;
    }
}
