using Samplan.Engine.Accessibility.Supply;
using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Tests.Accessibility;

/// <summary>Trips that call near a place.</summary>
public sealed class TripsAtStopsTests
{
    private static readonly DateOnly s_tuesday = new(2026, 5, 19);
    private static readonly DateOnly s_saturday = new(2026, 5, 23);

    // Stops 0, 1, 2. One trip calls at all, one at the last two only on Saturdays, and one is run every half hour from eight up to ten from 0 to 1, ten minutes away.
    private static readonly TimetableSource s_source = new()
    {
        StopCount = 3,
        LineCount = 1,
        TripLines = [0, 0, 0],
        TripServices = [0, 1, 0],
        TripFirstCalls = [0, 3, 5, 7],
        CallStops = [0, 1, 2, 1, 2, 0, 1],
        CallArrivalSeconds = [25_000, 25_300, 25_600, 70_000, 70_300, 0, 600],
        CallDepartureSeconds = [25_000, 25_300, 25_600, 70_000, 70_300, 0, 600],
        Headways = [new HeadwayPeriod(2, 8 * 3_600, 10 * 3_600, 1_800, IsExact: false)],
        ServiceDates = [new HashSet<DateOnly> { s_tuesday, s_saturday }, new HashSet<DateOnly> { s_saturday }],
    };

    [Fact]
    public void A_trip_counts_once_wherever_it_stops_and_one_run_by_headway_as_often_as_it_goes()
    {
        var trips = new TripsAtStops([s_source]);

        Assert.Equal([1, 5, 5], new[] { trips.Count([2], s_tuesday), trips.Count([0], s_tuesday), trips.Count([0, 1, 2], s_tuesday) });
        Assert.Equal([2, 6, 0], new[] { trips.Count([2], s_saturday), trips.Count([1, 2], s_saturday), trips.Count([0, 1, 2], s_tuesday.AddDays(1)) });
        Assert.Equal(0, trips.Count([], s_tuesday));
    }

    [Fact]
    public void Only_calls_from_a_time_on_count()
    {
        var trips = new TripsAtStops([s_source]);

        // Departures from 0 at 8:00, 8:30, 9:00 and 9:30, at 1 ten minutes later.
        Assert.Equal([3, 2], new[] { trips.Count([0], s_tuesday, 30_600), trips.Count([0], s_tuesday, 30_601) });
        Assert.Equal([3, 1, 0], new[] { trips.Count([1], s_tuesday, 30_601), trips.Count([1], s_tuesday, 34_800), trips.Count([1], s_tuesday, 34_801) });
        Assert.Equal([1, 0], new[] { trips.Count([2], s_saturday, 70_300), trips.Count([2], s_saturday, 70_301) });
    }

    [Fact]
    public void Stops_are_numbered_on_through_several_timetables()
    {
        var trips = new TripsAtStops([s_source, s_source]);

        Assert.Equal([1, 1, 2], new[] { trips.Count([2], s_tuesday), trips.Count([5], s_tuesday), trips.Count([2, 5], s_tuesday) });
    }
}
