using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Tests.Routing.Transit;

/// <summary>Journeys that begin and end by any mode: drawn timetables whose stops lie on drawn streets, many of them one way, against the plain search over every pair of calls.</summary>
public sealed class EndModeTests
{
    private const int Points = 4;

    [Fact]
    public void Whatever_the_modes_of_the_two_ends_every_departure_takes_as_long_as_a_plain_search_says()
    {
        var (ridden, unlike) = (0, 0);
        for (var seed = 0; seed < 240; seed++)
        {
            var town = new TownOnStreets(seed);
            var request = town.Request();
            var kept = new Kept(Points * Points * request.Window.Count);
            TransitTable.Compute(request, kept);
            var search = new JourneySearch(request.Timetable, request.Rules);
            for (var origin = 0; origin < Points; origin++)
            {
                var direct = request.DirectSeconds!(origin);
                var byVehicle = Enumerable.Range(0, request.Window.Count).Select(lane => town.Plain.Find(origin, request.Window.SecondsAt(lane))).ToList();
                for (var destination = 0; destination < Points; destination++)
                {
                    int[] expected = [.. byVehicle.Select(lane => Least(lane[destination], direct[destination], request.Rules.MaxSeconds))];
                    var minutes = kept.Minutes.AsSpan((origin * Points + destination) * expected.Length, expected.Length).ToArray();
                    Assert.Equal(
                        expected.Select(Minutes).OrderBy(static minute => minute < 0 ? int.MaxValue : minute),
                        minutes.Select(static minute => (int)minute)
                    );
                    var ends = request.EndsOf(origin, destination) with { DirectSeconds = direct[destination] };
                    for (var lane = 0; lane < expected.Length; lane++)
                        ridden += Told(search.Find(ends, request.Window.SecondsAt(lane)), expected[lane], request.Modes) ? 1 : 0;
                }
            }
            unlike += request.Modes.Access != request.Modes.Egress ? 1 : 0;
        }
        Assert.True(
            ridden > 1_000 && unlike > 100,
            $"{ridden} journeys by vehicle, {unlike} towns with unlike ends: the drawing is too thin to prove anything"
        );
    }

    private static int Least(int ridden, int direct, int limit)
    {
        var least = Math.Min(ridden < 0 ? int.MaxValue : ridden, direct < 0 ? int.MaxValue : direct);
        return least < limit ? least : -1;
    }

    private static int Minutes(int seconds) => seconds < 0 ? -1 : seconds / 60;

    /// <summary>Holds a journey to what it should be; true when it is by vehicle.</summary>
    private static bool Told(Journey? journey, int seconds, JourneyModes modes)
    {
        Assert.Equal(seconds, journey?.TravelSeconds ?? -1);
        if (journey is null)
            return false;
        if (journey.RideCount == 0)
        {
            Assert.Equal(modes.Direct, ModeOf(Assert.Single(journey.Legs)));
            return false;
        }
        Assert.Equal((modes.Access, modes.Egress), (ModeOf(journey.Legs[0]), ModeOf(journey.Legs[^1])));
        Assert.All(journey.Legs.Skip(1).SkipLast(1), static leg => Assert.True(leg.Kind is JourneyLegKind.Ride or JourneyLegKind.Walk));
        return true;
    }

    private static TravelMode ModeOf(JourneyLeg leg) => Enum.Parse<TravelMode>(leg.Kind.ToString());

    private sealed class Kept(int count) : ITransitTableSink
    {
        public short[] Minutes { get; } = new short[count];

        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes) =>
            minutes.CopyTo(Minutes.AsSpan(((row * Points) + firstColumn) * minutes.Length / Points));
    }

    /// <summary>A drawn timetable whose stops lie on drawn streets, and a traveller with modes drawn for either end.</summary>
    private sealed class TownOnStreets
    {
        private readonly DrawnTimetable _drawn;
        private readonly StoredNetwork _network;
        private readonly JourneyModes _modes;
        private readonly TravelRules _rules;
        private readonly GeoPoint[] _stops;
        private readonly GeoPoint[] _from;
        private readonly GeoPoint[] _to;

        public TownOnStreets(int seed)
        {
            var random = new Random(seed);
            var streets = new RandomStreets(random).Network;
            _network = new StoredNetwork(streets, HierarchyBuilder.Build(new TravelGraph(streets, new TravelRules(TravelMode.Car)).ToWeighted()));
            _modes = JourneyModes.Of((TravelMode)random.Next(3), (TravelMode)random.Next(3));
            _modes = random.Next(2) == 0 ? _modes : _modes.Home;
            _rules = new TravelRules(TravelMode.Walk) { HasIslands = true, LimitSeconds = random.Next(60, 1_200) };
            _drawn = new DrawnTimetable(seed);
            (_stops, _from, _to) = (Draw(_drawn.Timetable.StopCount), Draw(Points), Draw(Points));
            Plain = new PlainSearch(
                new DrawnTimetable(seed)
                {
                    Access = Ways(_from, _stops, _modes.Access, isToStops: true),
                    Egress = Ways(_stops, _to, _modes.Egress, isToStops: false),
                }
            );

            GeoPoint[] Draw(int count) =>
                [.. Enumerable.Range(0, count).Select(_ => new GeoPoint(160_000_000 + random.Next(200_000), 590_000_000 + random.Next(100_000)))];
        }

        public PlainSearch Plain { get; }

        public TransitTableRequest Request()
        {
            var journeys = new StopJourneys(_network, [.. _stops.Select(static stop => (GeoPoint?)stop)]);
            var direct = Seconds(_from, _to, _modes.Direct);
            var departures = _drawn.Window.Count;
            return new TransitTableRequest
            {
                Timetable = _drawn.Timetable,
                Window = _drawn.Window,
                Rules = _drawn.Rules,
                Access = journeys.FromPoints(_from, _rules with { Mode = _modes.Access }),
                Egress = journeys.ToPoints(_to, _rules with { Mode = _modes.Egress }),
                DirectSeconds = row => direct[(row * Points)..((row + 1) * Points)],
                Modes = _modes,
                // One for each position in the order of the departures.
                Percentiles = [.. Enumerable.Range(0, departures).Select(position => 100.0 * (position + 0.5) / departures)],
            };
        }

        private StopWalks Ways(GeoPoint[] from, GeoPoint[] to, TravelMode mode, bool isToStops)
        {
            var seconds = Seconds(from, to, mode);
            var found = Enumerable
                .Range(0, seconds.Length)
                .Where(cell => seconds[cell] >= 0)
                .Select(cell => (From: cell / to.Length, To: cell % to.Length, Seconds: seconds[cell]));
            return StopWalks.From(Points, [.. found.Select(way => isToStops ? (way.From, way.To, way.Seconds) : (way.To, way.From, way.Seconds))]);
        }

        /// <summary>Pair by pair, without the classes that public transport finds its ways with.</summary>
        private int[] Seconds(GeoPoint[] from, GeoPoint[] to, TravelMode mode)
        {
            var seconds = new int[from.Length * to.Length];
            for (var column = 0; column < to.Length; column++)
            {
                var times = new uint[from.Length];
                new TravelTable(_network, _rules with { Mode = mode }, [to[column]]).Fill(from, times);
                for (var row = 0; row < from.Length; row++)
                    seconds[row * to.Length + column] = times[row] == RoadNetwork.Never ? -1 : (int)((times[row] + 5) / 10);
            }
            return seconds;
        }
    }
}
