using Samplan.Kernel;

namespace Samplan.Formats.Gtfs;

/// <summary>The part of a feed that runs between two days.</summary>
public static class GtfsPeriod
{
    /// <summary>
    /// The feed with the trips of some days, and of the day before and the day after, whose trips pass midnight. Stops and lines are all kept. A day outside the calendar is refused with the days
    /// that it has, and so is a period in which nothing runs.
    /// </summary>
    public static Outcome<GtfsFeed> Cut(GtfsFeed feed, DateOnly first, DateOnly last)
    {
        var days = feed.Days;
        if (first < days.First || first > days.Last)
            return feed.FindRefusal(first)!;
        if (last > days.Last)
            return feed.FindRefusal(last)!;
        var (from, to) = (first.AddDays(-1), last.AddDays(1));
        var services = feed.Services.Select(service => Cut(service, from, to)).ToList();
        var runs = services.ConvertAll(static service => service.FindDays() is not null);
        if (!services.Exists(service => Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Any(day => service.RunsOn(first.AddDays(day)))))
            return feed.FindRefusal(first)!;
        var kept = Enumerable.Range(0, feed.Trips.Count).Where(trip => runs[feed.Trips[trip].Service]).ToList();
        var places = kept.Select(static (trip, place) => (trip, place)).ToDictionary(static one => one.trip, static one => one.place);
        return new GtfsFeed
        {
            Name = feed.Name,
            TimeZone = feed.TimeZone,
            Stops = feed.Stops,
            Routes = feed.Routes,
            Trips = kept.ConvertAll(trip => feed.Trips[trip]),
            Calls = feed.Calls,
            Services = services,
            Frequencies = [.. feed.Frequencies.Where(run => places.ContainsKey(run.Trip)).Select(run => run with { Trip = places[run.Trip] })],
            Transfers = [.. feed.Transfers.Where(change => Has(change.FromTrip) && Has(change.ToTrip)).Select(Moved)],
            Areas = feed.Areas,
            Paths = feed.Paths,
            Notices = feed.Notices,
        };

        bool Has(int trip) => trip < 0 || places.ContainsKey(trip);
        GtfsTransfer Moved(GtfsTransfer change) => change with { FromTrip = Place(change.FromTrip), ToTrip = Place(change.ToTrip) };
        int Place(int trip) => trip < 0 ? -1 : places[trip];
    }

    private static GtfsServiceDays Cut(GtfsServiceDays service, DateOnly from, DateOnly to)
    {
        var cut = new GtfsServiceDays(service.Id);
        if (service.Interval is var (first, last) && first <= to && last >= from)
            cut.SetWeek(service.Weekdays, first < from ? from : first, last > to ? to : last);
        foreach (var (dates, runs) in new[] { (service.Added, true), (service.Removed, false) })
        {
            foreach (var date in dates.Where(date => date >= from && date <= to))
                cut.SetException(date, runs);
        }
        return cut;
    }
}
