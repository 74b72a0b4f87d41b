using Samplan.Engine.Accessibility;
using Samplan.Engine.Accessibility.BasicAccess;
using Samplan.Engine.Routing.Transit;
using Samplan.Engine.Tests.Routing.Transit;

namespace Samplan.Engine.Tests.Accessibility;

/// <summary>There and back within a day, and what else is asked of a place.</summary>
public sealed class BasicAccessTests
{
    private const int Hour = 3600;

    // To the capital and home again: Trafikverket's first criterion.
    private static readonly BasicCriterion s_capital = new(
        "K1",
        [
            new CriterionLevel("good")
            {
                LatestArrival = 10 * Hour,
                EarliestReturn = 16 * Hour,
                LeastStaySeconds = 6 * Hour,
                LongestTravelSeconds = 4 * Hour,
            },
            new CriterionLevel("acceptable") { LeastStaySeconds = 6 * Hour, LongestTravelSeconds = 5 * Hour },
        ]
    );

    [Fact]
    public void The_best_level_that_some_day_out_reaches_counts_with_the_longest_stay_as_its_proof()
    {
        Connection[] there = [Going(5, 9), Going(6, 10), Going(7, 12)];
        Connection[] back = [Going(15, 18), Going(16, 20), Going(17, 23)];

        var day = s_capital.Assess(there, back)!;
        Assert.Equal(("good", 9 * Hour, 16 * Hour, 7 * Hour), (day.Level.Name, day.There.ArrivalSeconds, day.Back.DepartureSeconds, day.StaySeconds));
        // Only the late way there: too late for good, at 12 with home at 18 for acceptable by leaving at 18.
        Assert.Null(s_capital.Assess([there[2]], back));
        Assert.Equal("acceptable", s_capital.Assess([there[2]], [Going(18, 23)])!.Level.Name);
        // Six hours there are too long for either.
        Assert.Null(s_capital.Assess([Going(4, 10)], back));
    }

    [Fact]
    public void Changes_may_be_limited()
    {
        var direct = new BasicCriterion("x", [new CriterionLevel("good") { MostChanges = 0 }]);

        Assert.Null(direct.Assess([new Connection(1, 2, 2)], [new Connection(3, 4, 1)]));
        Assert.NotNull(direct.Assess([new Connection(1, 2, 1)], [new Connection(3, 4, 1)]));
    }

    [Fact]
    public void Only_journeys_that_no_other_beats_are_listed_each_leaving_as_late_as_it_may()
    {
        // A slow bus at :00 and :30 and an express at :20 that overtakes the first.
        var town = new GridTown().Line("A 0, B 40", 480, 510).Line("A 0, B 15", 500);
        var search = new JourneySearch(town.Build(), GridTown.Punctual);
        var ends = new JourneyEnds([town.Stop("A")], [5 * 60], [town.Stop("B")], [60]);

        var connections = ConnectionList.ConnectionsOf(ConnectionList.Between(search, ends, 7 * Hour, 10 * Hour));

        // Five minutes' walk before, one after. The bus of 8:00 is there at 8:41, after the express of 8:20 at 8:36.
        Assert.Equal([Minutes(495, 516), Minutes(505, 551)], connections);
        Assert.Equal(connections, ConnectionList.ConnectionsOf(ConnectionList.Between(search, ends, 495 * 60, 505 * 60)));
        Assert.Single(ConnectionList.Between(search, ends, 495 * 60 + 1, 10 * Hour));
    }

    [Fact]
    public void The_list_holds_the_best_journey_of_every_minute()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var drawn = new DrawnTimetable(seed);
            if (drawn.Timetable.HeadwayRuns.Count > 0)
                continue;
            var search = new JourneySearch(drawn.Timetable, drawn.Rules);
            var ends = new JourneyEnds(
                drawn.Access.StopsOf(0).ToArray(),
                drawn.Access.SecondsOf(0).ToArray(),
                drawn.Egress.StopsOf(0).ToArray(),
                drawn.Egress.SecondsOf(0).ToArray()
            );
            var (first, last) = (8 * Hour, 11 * Hour);
            var listed = ConnectionList.Between(search, ends, first, last);
            Assert.All(
                listed.Zip(listed.Skip(1)),
                pair => Assert.True(pair.First.DepartureSeconds < pair.Second.DepartureSeconds && pair.First.ArrivalSeconds < pair.Second.ArrivalSeconds)
            );
            for (var time = first; time <= last; time += 420)
            {
                if (search.Find(ends, time) is not { } best)
                    continue;
                var arrival = listed.Where(journey => journey.DepartureSeconds >= time).Select(journey => (int?)journey.ArrivalSeconds).Min();
                // What leaves after the last minute is not listed.
                Assert.True(
                    arrival == best.ArrivalSeconds || time + best.FirstWaitSeconds - search.FirstSlackSeconds > last,
                    $"seed {seed}, {time}: {arrival} and {best.ArrivalSeconds}"
                );
            }
        }
    }

    [Fact]
    public void A_service_may_be_had_over_the_net_where_the_rule_says_so()
    {
        var (onlyNear, either) = (new ServedRule(10), new ServedRule(10, 0.9));

        Assert.Equal([true, false, null], new[] { onlyNear.IsServed(true, 10, 1), onlyNear.IsServed(true, null, 1), onlyNear.IsServed(false, null, 1) });
        Assert.Equal([true, false, true], new[] { either.IsServed(true, 11, 0.9), either.IsServed(true, 11, 0.89), either.IsServed(true, 9, null) });
        // Too far, and nobody knows about the net: it cannot be said.
        Assert.Equal([null, true, null], new[] { either.IsServed(true, 11, null), either.IsServed(false, null, 0.95), either.IsServed(false, null, 0.1) });
    }

    [Fact]
    public void Kinds_of_service_in_reach_are_counted()
    {
        NearestTable Kind(string drawing) => NearestOpportunities.Find(new DrawnCosts(drawing), 1);

        var counts = KindsWithin.Count([Kind("5 9\n12 -\n- -\n? ?"), Kind("10 9\n8 -\n- -\n? ?"), Kind("11 -\n9 -\n- -\n? ?")], 10 * Decay.Minute);

        Assert.Equal([2, 2, 0, null], counts);
    }

    private static Connection Going(int leaves, int arrives) => new(leaves * Hour, arrives * Hour, 1);

    private static Connection Minutes(int leaves, int arrives) => new(leaves * 60, arrives * 60, 1);
}
