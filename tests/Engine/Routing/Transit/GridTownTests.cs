using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Tests.Routing.Transit;

/// <summary>Travel times in towns so small that each can be derived; the names say how.</summary>
public sealed class GridTownTests
{
    private const int Eight = 8 * 60;

    [Fact]
    public void A_bus_at_8_05_that_takes_10_minutes_is_15_minutes_from_8_00_and_falls_by_one_each_minute_until_it_has_left() =>
        Assert.Equal([15, 14, 13, 12, 11, 10, -1], new GridTown().Line("A 0, B 10", Eight + 5).Minutes("A", "B", (Eight, 7)));

    [Fact]
    public void The_faster_of_two_lines_is_waited_for_when_it_is_there_first()
    {
        var town = new GridTown().Line("A 0, B 30", Eight).Line("A 0, B 10", Eight + 5, Eight + 25);
        Assert.Equal([15, 14, 13, 12, 11, 10, 29], town.Minutes("A", "B", (Eight, 7)));
    }

    [Fact]
    public void A_trip_that_overtakes_another_of_its_line_is_taken()
    {
        // The same line: the trip of 8.05 is there 8.15, that of 8.00 not before 8.30.
        var town = new GridTown().Line("A 0, B 30", Eight).Also("A 0, B 10", Eight + 5);
        Assert.Equal(2, town.Build(new TimetableOptions { DaysBefore = 0, DaysAfter = 0 }).PatternCount);
        Assert.Equal([15], town.Minutes("A", "B", (Eight, 1)));
    }

    [Fact]
    public void A_change_at_B_waits_for_the_next_bus_there_and_needs_two_rides()
    {
        // A 8.00 → B 8.10, B 8.12 → C 8.20.
        var town = new GridTown().Line("A 0, B 10", Eight).Line("B 0, C 8", Eight + 9, Eight + 12, Eight + 30);
        Assert.Equal([20], town.Minutes("A", "C", (Eight, 1)));
        Assert.Equal([-1], town.Minutes("A", "C", (Eight, 1), GridTown.Punctual with { MaxRides = 1 }));
    }

    [Fact]
    public void A_change_of_3_minutes_misses_the_bus_that_leaves_2_minutes_later_and_takes_the_next_18_minutes_after_it()
    {
        var town = new GridTown().Line("A 0, B 10", Eight).Line("B 0, C 8", Eight + 12, Eight + 30);
        Assert.Equal([38], town.Minutes("A", "C", (Eight, 1), GridTown.Punctual with { ChangeSeconds = 180 }));
    }

    [Fact]
    public void A_walk_of_4_minutes_between_stops_comes_between_two_rides()
    {
        // A 8.00 → B 8.10, on foot to b 8.14, b 8.15 → C 8.20. Without the walk there is no way.
        var town = new GridTown().Line("A 0, B 10", Eight).Line("b 0, C 5", Eight + 13, Eight + 15);
        Assert.Equal([-1], town.Minutes("A", "C", (Eight, 1)));
        Assert.Equal([20], town.Walk("B", "b", 4).Minutes("A", "C", (Eight, 1)));
    }

    [Fact]
    public void There_is_one_walk_between_two_rides_never_two()
    {
        var town = new GridTown().Line("A 0, B 10", Eight).Line("c 0, D 5", Eight + 30).Walk("B", "b", 2).Walk("b", "c", 2);
        Assert.Equal([-1], town.Minutes("A", "D", (Eight, 1)));
    }

    [Fact]
    public void A_bus_that_leaves_as_one_comes_is_caught_and_missed_when_it_must_leave_later()
    {
        var town = new GridTown().Line("A 0, B 10", Eight);
        Assert.Equal([10], town.Minutes("A", "B", (Eight, 1)));
        Assert.Equal([-1], town.Minutes("A", "B", (Eight, 1), GridTown.Punctual with { BoardsStrictlyLater = true }));
    }

    [Fact]
    public void A_journey_as_long_as_the_longest_is_too_long()
    {
        var town = new GridTown().Line("A 0, B 10", Eight);
        Assert.Equal([-1], town.Minutes("A", "B", (Eight, 1), GridTown.Punctual with { MaxSeconds = 600 }));
        Assert.Equal([10], town.Minutes("A", "B", (Eight, 1), GridTown.Punctual with { MaxSeconds = 601 }));
    }

    [Fact]
    public void A_night_bus_of_the_day_before_at_24_10_runs_at_0_10_today()
    {
        var town = new GridTown().Line("A 0, B 10", (24 * 60) + 10);
        Assert.Equal([20], town.Minutes("A", "B", (0, 1)));
    }

    [Fact]
    public void A_promised_headway_of_20_minutes_is_a_wait_of_10_at_every_minute_and_10_minutes_ride() =>
        Assert.Equal([20, 20, 20], new GridTown().Headway("A 0, B 10", Eight, Eight + 60, 20).Minutes("A", "B", (Eight, 3)));

    [Fact]
    public void Before_a_promised_headway_begins_one_waits_for_its_beginning_and_half_of_it() =>
        Assert.Equal([25, 24, 23], new GridTown().Headway("A 0, B 10", Eight + 5, Eight + 60, 20).Minutes("A", "B", (Eight, 3)));

    [Fact]
    public void An_exact_headway_of_15_minutes_departs_at_8_00_and_8_15_but_not_at_its_end_8_30()
    {
        var town = new GridTown().Headway("A 0, B 10", Eight, Eight + 30, 15, isExact: true);
        Assert.Equal([10, 24], town.Minutes("A", "B", (Eight, 2)));
        Assert.Equal([-1], town.Minutes("A", "B", (Eight + 16, 1)));
    }

    [Fact]
    public void A_drawn_headway_departs_within_one_headway_of_its_beginning_and_the_same_for_the_same_seed()
    {
        var town = new GridTown().Headway("A 0, B 10", Eight, Eight + 120, 20);
        int[] Departures(int seed)
        {
            var timetable = town.Build(
                new TimetableOptions
                {
                    Headways = HeadwayRule.Drawn,
                    Seed = seed,
                    DaysBefore = 0,
                    DaysAfter = 0,
                }
            );
            return [.. Enumerable.Range(0, timetable.TripCountOf(0)).Select(trip => timetable.DeparturesOf(0, trip)[0])];
        }
        Assert.Equal(Departures(1), Departures(1));
        Assert.NotEqual(Departures(1), Departures(2));
        Assert.InRange(Departures(1)[0], Eight * 60, (Eight * 60) + 1199);
        Assert.All(Departures(1).Zip(Departures(1).Skip(1)), pair => Assert.Equal(1200, pair.Second - pair.First));
    }

    [Fact]
    public void A_journey_is_told_leg_by_leg_with_its_waits()
    {
        // 7.58 at A's door, 3 minutes' walk, bus 8.05 → 8.15, 4 minutes' walk, bus 8.30 → 8.35, 2 minutes' walk: there 8.37.
        var town = new GridTown().Line("A 0, B 10", Eight + 5).Line("b 0, C 5", Eight + 30).Walk("B", "b", 4);
        var search = new JourneySearch(town.Build(), GridTown.Punctual);
        var journey = search.Find(new JourneyEnds([town.Stop("A")], [180], [town.Stop("C")], [120]), (Eight - 2) * 60)!;
        Assert.Equal((39, 2, 4), (journey.TravelSeconds / 60, journey.RideCount, journey.FirstWaitSeconds / 60));
        Assert.Equal(
            ["Walk 478-481 wait 0", "Ride 485-495 wait 4", "Walk 495-499 wait 0", "Ride 510-515 wait 11", "Walk 515-517 wait 0"],
            journey.Legs.Select(leg => $"{leg.Kind} {leg.DepartureSeconds / 60}-{leg.ArrivalSeconds / 60} wait {leg.WaitSeconds / 60}")
        );
        Assert.Equal([-1, 0, -1, 1, -1], journey.Legs.Select(leg => leg.Line));
    }

    [Fact]
    public void A_walk_that_is_faster_than_any_bus_is_the_journey()
    {
        var town = new GridTown().Line("A 0, B 10", Eight + 5);
        var ends = new JourneyEnds([town.Stop("A")], [0], [town.Stop("B")], [0]) { DirectSeconds = 600 };
        var journey = new JourneySearch(town.Build(), GridTown.Punctual).Find(ends, Eight * 60)!;
        Assert.Equal((600, 0), (journey.TravelSeconds, journey.RideCount));
    }

    [Fact]
    public void Legs_are_named_by_the_modes_of_their_ends_and_a_change_is_on_foot_also_on_the_way_home()
    {
        var town = new GridTown().Line("A 0, B 10", Eight + 5).Line("b 0, C 5", Eight + 30).Walk("B", "b", 4);
        var search = new JourneySearch(town.Build(), GridTown.Punctual);
        var modes = JourneyModes.Of(TravelMode.Car, TravelMode.Bike);
        var ends = new JourneyEnds([town.Stop("A")], [180], [town.Stop("C")], [120]) { DirectSeconds = 3_000, Modes = modes };

        Assert.Equal([JourneyLegKind.Car, JourneyLegKind.Ride, JourneyLegKind.Walk, JourneyLegKind.Ride, JourneyLegKind.Bike], Kinds(ends));
        Assert.Equal(JourneyLegKind.Bike, Kinds(ends with { Modes = modes.Home })[0]);
        Assert.Equal(JourneyLegKind.Car, Kinds(ends with { Modes = modes.Home })[^1]);
        // All the way one goes by what stands at home, on the way there as on the way home.
        Assert.Equal([JourneyLegKind.Car], Kinds(ends with { DirectSeconds = 60 }));
        Assert.Equal([JourneyLegKind.Car], Kinds(ends with { DirectSeconds = 60, Modes = modes.Home }));

        JourneyLegKind[] Kinds(JourneyEnds of) => [.. search.Find(of, (Eight - 2) * 60)!.Legs.Select(static leg => leg.Kind)];
    }

    [Fact]
    public void Departures_are_those_of_journeys_that_no_other_beats()
    {
        // Slow buses at 8:00 and 8:30, an express at 8:20 and 9:20: the first overtakes the bus of 8:00.
        var town = new GridTown().Line("A 0, B 40", 480, 510).Line("A 0, B 15", 500, 560);
        short Count(int from, int count, int directMinutes)
        {
            var kept = new short[2];
            TransitTable.Compute(
                new TransitTableRequest
                {
                    Timetable = town.Build(),
                    Window = new DepartureWindow(from * 60, count),
                    Access = StopWalks.From(1, [(0, town.Stop("A"), 0)]),
                    Egress = StopWalks.From(1, [(0, town.Stop("B"), 0)]),
                    Rules = GridTown.Punctual,
                    CountsDepartures = true,
                    DirectSeconds = _ => [60 * directMinutes],
                },
                new Taken(kept)
            );
            return kept[1];
        }

        // Up to 8:30 the express of 8:20 and the bus of 8:30; a minute later who sets out takes the express of 9:20.
        Assert.Equal(2, Count(470, 41, 119));
        Assert.Equal(3, Count(470, 42, 119));
        Assert.Equal(1, Count(470, 42, 30));
        Assert.Equal(0, Count(565, 10, 119));
    }

    private sealed class Taken(short[] kept) : ITransitTableSink
    {
        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes) => minutes.CopyTo(kept);
    }

    [Fact]
    public void The_percentiles_of_1_to_10_minutes_are_the_minutes_at_their_positions_and_missing_departures_come_last()
    {
        var minutes = new DepartureMinutes([5, 25, 50, 75, 95, 100], 10, 3600);
        for (var minute = 10; minute > 0; minute--)
            minutes.Add((minute * 60) + 59, minute);
        var read = new short[6];
        minutes.Read(read);
        Assert.Equal([1, 3, 5, 8, 10, 10], read);
        minutes.Clear();
        for (var i = 0; i < 5; i++)
            minutes.Add(120, 120);
        minutes.Read(read);
        Assert.Equal([2, 2, 2, -1, -1, -1], read);
    }
}
