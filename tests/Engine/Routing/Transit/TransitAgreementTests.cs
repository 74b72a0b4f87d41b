using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Tests.Routing.Transit;

/// <summary>The engine's searches against a plain one on small timetables drawn from seeds.</summary>
public sealed class TransitAgreementTests
{
    private const int Timetables = 1_500;

    [Fact]
    public void The_search_finds_what_a_plain_search_finds_for_every_departure()
    {
        var (reached, compared) = (0, 0);
        for (var seed = 0; seed < Timetables; seed++)
        {
            var drawn = new DrawnTimetable(seed);
            var plain = new PlainSearch(drawn);
            var search = new TransitSearch(drawn.Timetable, drawn.Rules, drawn.Window);
            for (var origin = 0; origin < drawn.Access.PointCount; origin++)
            {
                search.Run(drawn.Access.StopsOf(origin), drawn.Access.SecondsOf(origin));
                var found = Table(drawn, search);
                for (var lane = 0; lane < drawn.Window.Count; lane++)
                {
                    var expected = plain.Find(origin, drawn.Window.SecondsAt(lane));
                    Assert.True(expected.SequenceEqual(found[lane]), $"seed {seed} origin {origin} departure {lane}: {Say(expected)} but {Say(found[lane])}");
                    (reached, compared) = (reached + expected.Count(seconds => seconds >= 0), compared + expected.Length);
                }
            }
        }
        Assert.True(reached > compared / 50, $"{reached} of {compared} reached: the drawing is too thin to prove anything");
    }

    [Fact]
    public void A_journey_takes_as_long_as_the_search_says_and_its_legs_join()
    {
        var journeys = 0;
        for (var seed = 0; seed < Timetables; seed++)
        {
            var drawn = new DrawnTimetable(seed);
            var search = new TransitSearch(drawn.Timetable, drawn.Rules, drawn.Window);
            var teller = new JourneySearch(drawn.Timetable, drawn.Rules);
            search.Run(drawn.Access.StopsOf(0), drawn.Access.SecondsOf(0));
            var found = Table(drawn, search);
            for (var point = 0; point < drawn.Egress.PointCount; point++)
            {
                var ends = new JourneyEnds(
                    drawn.Access.StopsOf(0).ToArray(),
                    drawn.Access.SecondsOf(0).ToArray(),
                    drawn.Egress.StopsOf(point).ToArray(),
                    drawn.Egress.SecondsOf(point).ToArray()
                );
                for (var lane = 0; lane < drawn.Window.Count; lane++)
                {
                    var journey = teller.Find(ends, drawn.Window.SecondsAt(lane));
                    Assert.True(found[lane][point] == (journey?.TravelSeconds ?? -1), $"seed {seed} departure {lane} point {point}");
                    if (journey is null)
                        continue;
                    journeys++;
                    Join(journey, drawn.Rules);
                }
            }
        }
        Assert.True(journeys > 1000);
    }

    [Theory]
    [InlineData(TransitDirection.DepartAt)]
    [InlineData(TransitDirection.ArriveBy)]
    public void The_shared_table_the_searched_table_and_any_number_of_threads_give_the_same_minutes(TransitDirection direction)
    {
        var reached = 0;
        for (var seed = 0; seed < Timetables; seed++)
        {
            var drawn = new DrawnTimetable(seed);
            if (drawn.Timetable.HeadwayRuns.Count > 0)
                continue;
            var request = Request(drawn, direction);
            var searched = new Kept(request);
            TransitTable.Compute(request with { Threads = 1 }, searched, shares: false);
            foreach (var (threads, bytes) in ((int, long)[])[(1, 1L << 20), (3, 1)])
            {
                var shared = new Kept(request);
                TransitTable.Compute(request with { Threads = threads, ProfileBytes = bytes }, shared, shares: true);
                Assert.True(searched.Minutes.SequenceEqual(shared.Minutes), $"seed {seed}: {Say(searched.Minutes)} but {Say(shared.Minutes)}");
            }
            reached += searched.Minutes.Count(minutes => minutes >= 0);
        }
        Assert.True(reached > 1000, $"{reached} reached");
    }

    [Fact]
    public void Whoever_must_arrive_by_a_time_sets_out_at_the_latest_departure_that_is_there_in_time()
    {
        var reached = 0;
        for (var seed = 1; seed < 400; seed += 2)
        {
            // Without promised headways: half a headway before and half a headway after are different models.
            var drawn = new DrawnTimetable(seed);
            var request = Request(drawn, TransitDirection.ArriveBy) with
            {
                Window = drawn.Window with { Count = 1 },
                DirectSeconds = null,
                Percentiles = [100],
                CountsDepartures = false,
            };
            var back = new Kept(request);
            TransitTable.Compute(request, back, shares: false);
            // Forwards: every second of the longest journey before the arrival, searched by itself.
            var (latest, longest) = (drawn.Window.FirstSeconds, drawn.Rules.MaxSeconds);
            var departures = new DepartureWindow(latest - longest + 1, longest, 1);
            var forward = new TransitSearch(drawn.Timetable, drawn.Rules, departures);
            for (var origin = 0; origin < drawn.Access.PointCount; origin++)
            {
                forward.Run(drawn.Access.StopsOf(origin), drawn.Access.SecondsOf(origin));
                var seconds = new int[longest];
                for (var point = 0; point < drawn.Egress.PointCount; point++)
                {
                    forward.ReadSeconds(drawn.Egress.StopsOf(point), drawn.Egress.SecondsOf(point), -1, seconds);
                    var lane = Array.FindLastIndex(seconds, (travel) => travel >= 0);
                    while (lane >= 0 && (seconds[lane] < 0 || departures.SecondsAt(lane) + seconds[lane] > latest))
                        lane--;
                    var expected = lane < 0 ? -1 : (latest - departures.SecondsAt(lane)) / 60;
                    Assert.True(expected == back.Minutes[(point * drawn.Access.PointCount) + origin], $"seed {seed} origin {origin} point {point}");
                    reached += expected >= 0 ? 1 : 0;
                }
            }
        }
        Assert.True(reached > 50, $"{reached} reached");
    }

    [Fact]
    public void More_rides_more_time_and_a_later_departure_never_make_an_arrival_worse()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var drawn = new DrawnTimetable(seed);
            var few = Seconds(drawn, drawn.Rules);
            var more = Seconds(drawn, drawn.Rules with { MaxRides = drawn.Rules.MaxRides + 1 });
            var longer = Seconds(drawn, drawn.Rules with { MaxSeconds = drawn.Rules.MaxSeconds + 1800 });
            for (var lane = 0; lane < few.Length; lane++)
            {
                for (var point = 0; point < few[lane].Length; point++)
                {
                    var travel = few[lane][point];
                    Assert.True(travel < 0 || (more[lane][point] >= 0 && more[lane][point] <= travel));
                    Assert.True(travel < 0 || longer[lane][point] == travel);
                    // FIFO: who sets out later is not there earlier.
                    var later = lane + 1 < few.Length ? few[lane + 1][point] : -1;
                    Assert.True(later < 0 || travel < 0 || later + drawn.Window.StepSeconds >= travel);
                }
            }
        }
    }

    private static int[][] Seconds(DrawnTimetable drawn, TransitRules rules)
    {
        var search = new TransitSearch(drawn.Timetable, rules, drawn.Window);
        search.Run(drawn.Access.StopsOf(0), drawn.Access.SecondsOf(0));
        return Table(drawn, search);
    }

    private static int[][] Table(DrawnTimetable drawn, TransitSearch search)
    {
        var table = Enumerable.Range(0, drawn.Window.Count).Select(_ => new int[drawn.Egress.PointCount]).ToArray();
        var seconds = new int[drawn.Window.Count];
        for (var point = 0; point < drawn.Egress.PointCount; point++)
        {
            search.ReadSeconds(drawn.Egress.StopsOf(point), drawn.Egress.SecondsOf(point), -1, seconds);
            for (var lane = 0; lane < seconds.Length; lane++)
                table[lane][point] = seconds[lane];
        }
        return table;
    }

    private static TransitTableRequest Request(DrawnTimetable drawn, TransitDirection direction) =>
        new()
        {
            Timetable = drawn.Timetable,
            Window = drawn.Window,
            Rules = drawn.Rules,
            Access = drawn.Access,
            Egress = drawn.Egress,
            Direction = direction,
            Percentiles = [5, 50, 95],
            CountsDepartures = true,
            DirectSeconds = row => [.. Enumerable.Range(0, 9).Select(column => (row + column) % 4 == 0 ? 2000 : -1)],
        };

    private static void Join(Journey journey, TransitRules rules)
    {
        var (at, stop) = (journey.DepartureSeconds, -1);
        foreach (var leg in journey.Legs)
        {
            Assert.Equal((at + leg.WaitSeconds, stop), (leg.DepartureSeconds, leg.FromStop));
            (at, stop) = (leg.ArrivalSeconds, leg.ToStop);
        }
        Assert.Equal((journey.ArrivalSeconds, -1), (at, stop));
        Assert.InRange(journey.RideCount, 1, rules.MaxRides);
    }

    private static string Say<T>(IEnumerable<T> numbers) => string.Join(' ', numbers);

    private sealed class Kept(TransitTableRequest request) : ITransitTableSink
    {
        private readonly int _rows = request.Direction == TransitDirection.DepartAt ? request.Access.PointCount : request.Egress.PointCount;
        private readonly int _columns = request.Direction == TransitDirection.DepartAt ? request.Egress.PointCount : request.Access.PointCount;

        public short[] Minutes => _minutes ??= new short[_rows * _columns * request.ValueCount];

        private short[]? _minutes;

        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes) =>
            minutes.CopyTo(Minutes.AsSpan(((row * _columns) + firstColumn) * request.ValueCount));
    }
}
