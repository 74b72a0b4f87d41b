using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks.Timetables;
using Samplan.Formats.Gtfs;

namespace Samplan.Features.Tests.Analyses;

public sealed class TimetableFeedTests
{
    private static readonly DateOnly s_day = new(2026, 6, 1);

    [Fact]
    public void A_change_that_needs_time_takes_at_least_that_and_one_that_is_not_possible_is_none()
    {
        // A station with platforms 1 and 2, and stop 3 beside it.
        var timetable = Build(
            [
                new GtfsTransfer(1, 2, GtfsTransferKind.NeedsTime, 180),
                new GtfsTransfer(2, 1, GtfsTransferKind.NeedsTime, 30),
                new GtfsTransfer(0, 3, GtfsTransferKind.NotPossible, -1),
            ],
            [(1, 2, 60), (2, 1, 60), (1, 3, 60), (3, 1, 60)]
        );
        Assert.Equal(["1 0", "2 180"], Changes(timetable, 1));
        Assert.Equal(["1 60", "2 0"], Changes(timetable, 2));
        Assert.Equal(["1 60", "3 0"], Changes(timetable, 3));
    }

    [Fact]
    public void A_date_outside_one_of_the_feeds_is_refused_and_stops_are_numbered_on_through_feeds()
    {
        var feeds = new[] { Feed([]), Feed([]) };
        Assert.Equal("gtfs.date-outside", TimetableFeeds.Build(feeds, s_day.AddDays(1), []).Refusal!.Code);
        var timetable = TimetableFeeds.Build(feeds, s_day, []).Value!;
        Assert.Equal([0, 4], timetable.SourceFirstStops);
        Assert.Equal((8, 2, 2), (timetable.StopCount, timetable.PatternCount, timetable.TripCount));
    }

    private static string[] Changes(Timetable timetable, int stop) =>
        [.. timetable.Transfers.StopsFrom(stop).ToArray().Zip(timetable.Transfers.SecondsFrom(stop).ToArray(), (to, seconds) => $"{to} {seconds}")];

    private static Timetable Build(GtfsTransfer[] transfers, (int, int, int)[] walks) => TimetableFeeds.Build([Feed(transfers)], s_day, walks).Value!;

    private static GtfsFeed Feed(GtfsTransfer[] transfers)
    {
        var service = new GtfsServiceDays("alla");
        service.SetException(s_day, runs: true);
        return new GtfsFeed
        {
            Name = "länet",
            TimeZone = "Europe/Stockholm",
            Stops =
            [
                new GtfsStop("T", "Torget", 60, 15, GtfsStopKind.Station),
                new GtfsStop("1", "Torget 1", 60, 15, GtfsStopKind.Stop, 0),
                new GtfsStop("2", "Torget 2", 60, 15, GtfsStopKind.Stop, 0),
                new GtfsStop("3", "Skolan", 60.01, 15),
            ],
            Routes = [new GtfsRoute("1", "1", "", 700)],
            Trips = [new GtfsTrip("t", 0, 0, 0, 2)],
            Calls = new GtfsCalls
            {
                Stops = [1, 3],
                ArrivalSeconds = [28_800, 29_400],
                DepartureSeconds = [28_800, 29_400],
                MayBoard = [true, true],
                MayAlight = [true, true],
            },
            Services = [service],
            Transfers = transfers,
        };
    }
}
