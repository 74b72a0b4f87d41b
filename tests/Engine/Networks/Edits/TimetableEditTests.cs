using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;
using Samplan.Engine.Tests.Routing.Transit;

namespace Samplan.Engine.Tests.Networks.Edits;

/// <summary>A line from stop 0 over 1 to 2, ten minutes between them, that leaves 8:00, 8:30 and 9:00; and what is changed of it.</summary>
public sealed class TimetableEditTests
{
    private static readonly HashSet<DateOnly> s_days = [GridTown.Day];
    private static readonly GeoPoint s_place = new(160_000_000, 590_000_000);
    private readonly TimetableSource _line = new()
    {
        StopCount = 3,
        LineCount = 1,
        TripLines = [0, 0, 0],
        TripServices = [0, 0, 0],
        TripFirstCalls = [0, 3, 6, 9],
        CallStops = [0, 1, 2, 0, 1, 2, 0, 1, 2],
        CallArrivalSeconds = [.. new[] { 480, 490, 500, 510, 520, 530, 540, 550, 560 }.Select(minute => 60 * minute)],
        CallDepartureSeconds = [.. new[] { 480, 490, 500, 510, 520, 530, 540, 550, 560 }.Select(minute => 60 * minute)],
        ServiceDates = [s_days],
    };

    [Fact]
    public void Removed_trips_do_not_run_and_shifted_ones_run_at_other_times()
    {
        // From stop 0 at 8:01, 8:31 and 8:50 to stop 2.
        Assert.Equal(
            [49, -1, -1],
            Waits(new TimetableEdit.ShiftTrips(0, [2], -15 * 60), new TimetableEdit.RemoveTrips(0, [2, 1]), new TimetableEdit.ShiftTrips(0, [0], 30 * 60))
        );
        Assert.Equal([49, 34, -1], Waits(new TimetableEdit.ShiftTrips(0, [2], -15 * 60)));
    }

    [Fact]
    public void A_headway_replaces_departures_between_the_first_and_the_last()
    {
        // Every ten minutes from 8:00 to 9:00.
        Assert.Equal([9 + 20, 9 + 20, 20], Waits(new TimetableEdit.SetHeadway(0, 0, 600)));
    }

    [Fact]
    public void A_new_stop_is_numbered_last_in_its_source_and_makes_trips_later_from_there_on()
    {
        var edited = Apply(new TimetableEdit.AddStop(0, 0, s_place, 1, 2) { StopSeconds = 120 });

        Assert.Equal([(0, null), (1, null), (2, null), (null, s_place)], edited.Stops);
        // To the new stop at 8:15, to the end two minutes later than before.
        Assert.Equal(15, Minutes(edited, 480, 3));
        Assert.Equal(22, Minutes(edited, 480, 2));
        Assert.Equal(10, Minutes(edited, 480, 1));
    }

    [Fact]
    public void A_new_line_has_stops_of_its_own_and_runs_both_ways()
    {
        var far = new GeoPoint(160_000_000, 590_000_000 + 100_000);
        // 1.1 km at 66.9 km/h: a minute, rounded up to the second.
        var edited = Apply(TimetableEdit.AddLine.Along([s_place, far], 66.9, (480 * 60, 490 * 60, 300)));

        Assert.Equal([(0, null), (1, null), (2, null), (null, s_place), (null, far)], edited.Stops);
        Assert.Equal(1, Minutes(edited, 480, 4, from: 3));
        Assert.Equal(5, Minutes(edited, 481, 4, from: 3));
        Assert.Equal(1, Minutes(edited, 480, 3, from: 4));
        Assert.Equal(-1, Minutes(edited, 486, 4, from: 3));
    }

    [Fact]
    public void What_is_wrong_is_told_at_once()
    {
        var resolved = TimetableEdits.Resolve(
            [_line],
            [
                new TimetableEdit.RemoveTrips(0, [1, 7]),
                new TimetableEdit.SetHeadway(1, 0, 0),
                new TimetableEdit.AddLine([s_place], [], 0, 3600, 600),
                new TimetableEdit.AddStop(0, 0, s_place, 2, 1),
            ]
        );

        Assert.Equal(
            [(0, EditFault.UnknownTrip), (1, EditFault.UnknownTrip), (1, EditFault.OutOfBounds), (2, EditFault.NoLine), (3, EditFault.UnknownTrip)],
            resolved.Errors.Select(error => (error.Edit, error.Fault))
        );
        Assert.Throws<InvalidOperationException>(() => resolved.Apply(s_days));
    }

    [Fact]
    public void A_difference_says_who_gains_and_who_loses_by_group_and_a_value_that_is_lost_is_a_loss()
    {
        double?[] before = [10, 20, null, null, 5, 7];
        double?[] after = [8, 25, 30, null, null, 7];
        var changes = AccessDifference.ByGroup((before, after), [1, 2, 4, 8, 16, null], ["a", "a", "a", "a", "b", "b"], isLessBetter: true);

        Assert.Equal(
            (5.0, 2.0, 0.0, 4.0, 8.0),
            (changes[0].PersonsWhoGain, changes[0].PersonsWhoLose, changes[0].PersonsAsBefore, changes[0].PersonsWithOneValue, changes[0].PersonsWithoutValue)
        );
        // One person two minutes less, two persons five more.
        Assert.Equal(8.0 / 3, changes[0].MeanChange!.Value, precision: 12);
        Assert.Equal((0.0, 16.0, null, 1), (changes[1].PersonsWhoGain, changes[1].PersonsWhoLose, changes[1].MeanChange, changes[1].PlacesWithoutPersons));
    }

    private EditedTimetables Apply(params TimetableEdit[] edits)
    {
        var resolved = TimetableEdits.Resolve([_line], edits);
        Assert.Empty(resolved.Errors);
        return resolved.Apply(s_days);
    }

    private int[] Waits(params TimetableEdit[] edits)
    {
        var edited = Apply(edits);
        return [.. new[] { 481, 511, 540 }.Select(minute => Minutes(edited, minute, 2))];
    }

    private static int Minutes(EditedTimetables edited, int minute, int to, int from = 0)
    {
        var search = new TransitSearch(TimetableBuilder.Build(edited.Sources, GridTown.Day), GridTown.Punctual, new DepartureWindow(minute * 60, 1));
        search.Run([from], [0]);
        var seconds = new int[1];
        search.ReadSeconds([to], [0], -1, seconds);
        return seconds[0] < 0 ? -1 : seconds[0] / 60;
    }
}
