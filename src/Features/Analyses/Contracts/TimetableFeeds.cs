using Samplan.Engine.Networks.Timetables;
using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts;

/// <summary>Timetables in GTFS as the engine reads them. Stops and lines are numbered on through the feeds, in the order of the feeds.</summary>
public static class TimetableFeeds
{
    /// <summary>One feed for the days around a date.</summary>
    /// <param name="days">The days to know of: see <see cref="TimetableOptions.DaysBefore"/>.</param>
    public static TimetableSource SourceOf(GtfsFeed feed, IReadOnlyList<DateOnly> days)
    {
        var firstCalls = new int[feed.Trips.Count + 1];
        var calls = new int[feed.Trips.Sum(static trip => trip.CallCount)];
        for (var i = 0; i < feed.Trips.Count; i++)
        {
            var trip = feed.Trips[i];
            for (var call = 0; call < trip.CallCount; call++)
                calls[firstCalls[i] + call] = trip.FirstCall + call;
            firstCalls[i + 1] = firstCalls[i] + trip.CallCount;
        }
        return new TimetableSource
        {
            StopCount = feed.Stops.Count,
            LineCount = feed.Routes.Count,
            TripLines = [.. feed.Trips.Select(static trip => trip.Route)],
            TripServices = [.. feed.Trips.Select(static trip => trip.Service)],
            TripFirstCalls = firstCalls,
            CallStops = Array.ConvertAll(calls, call => feed.Calls.Stops[call]),
            CallArrivalSeconds = Array.ConvertAll(calls, call => feed.Calls.ArrivalSeconds[call]),
            CallDepartureSeconds = Array.ConvertAll(calls, call => feed.Calls.DepartureSeconds[call]),
            CallMayBoard = Array.ConvertAll(calls, call => feed.Calls.MayBoard[call]),
            CallMayAlight = Array.ConvertAll(calls, call => feed.Calls.MayAlight[call]),
            Headways =
            [
                .. feed.Frequencies.Select(static run => new HeadwayPeriod(run.Trip, run.StartSeconds, run.EndSeconds, run.HeadwaySeconds, run.IsExact)),
            ],
            ServiceDates = [.. feed.Services.Select(service => days.Where(service.RunsOn).ToHashSet())],
        };
    }

    /// <summary>The timetable of a date from several feeds, or the reason why one of them says nothing about it.</summary>
    /// <param name="walks">Walks between stops, numbered on through the feeds; what transfers.txt says is laid upon them.</param>
    public static Outcome<Timetable> Build(
        IReadOnlyList<GtfsFeed> feeds,
        DateOnly date,
        IReadOnlyList<(int From, int To, int Seconds)> walks,
        TimetableOptions? options = null
    )
    {
        options ??= new TimetableOptions();
        foreach (var feed in feeds)
        {
            if (feed.FindRefusal(date) is { } refusal)
                return refusal;
        }
        var days = Enumerable.Range(-options.DaysBefore, options.DaysBefore + options.DaysAfter + 1).Select(date.AddDays).ToList();
        var timetable = TimetableBuilder.Build([.. feeds.Select(feed => SourceOf(feed, days))], date, options);
        return timetable.With(FootTransfers.From(timetable.StopCount, FeedTransfers.Over(feeds, walks, timetable.SourceFirstStops)));
    }
}
