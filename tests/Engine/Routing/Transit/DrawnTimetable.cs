using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Tests.Routing.Transit;

/// <summary>A small timetable drawn from a seed: loops, trips that overtake, calls without boarding, headways, trips past midnight and of the days around, walks.</summary>
internal sealed class DrawnTimetable
{
    public static readonly DateOnly Day = new(2026, 3, 4);
    private readonly Random _random;

    public DrawnTimetable(int seed)
    {
        _random = new Random(seed);
        StopCount = _random.Next(3, 9);
        var hasPromises = seed % 4 == 0;
        Sources = [Draw(hasPromises), .. seed % 5 == 0 ? [Draw(false)] : Array.Empty<TimetableSource>()];
        var stops = Sources.Sum(source => source.StopCount);
        Walks = DrawWalks(stops);
        Timetable = TimetableBuilder.Build(Sources, Day).With(FootTransfers.From(stops, Walks));
        Rules = new TransitRules
        {
            MaxRides = _random.Next(1, 5),
            MaxSeconds = _random.Next(1, 5) * 1800,
            FirstBoardingSeconds = _random.Next(3) * 60,
            ChangeSeconds = _random.Next(4) * 60,
            BoardsStrictlyLater = _random.Next(2) == 0 && !hasPromises,
        };
        Window = new DepartureWindow(_random.Next(0, 24) * 3600 - 1800, _random.Next(1, 40), 60);
        Access = DrawEnds(3, stops);
        Egress = DrawEnds(5, stops);
    }

    public int StopCount { get; }
    public IReadOnlyList<TimetableSource> Sources { get; }
    public IReadOnlyList<(int From, int To, int Seconds)> Walks { get; }
    public Timetable Timetable { get; }
    public TransitRules Rules { get; }
    public DepartureWindow Window { get; }
    public StopWalks Access { get; init; }
    public StopWalks Egress { get; init; }

    private TimetableSource Draw(bool hasPromises)
    {
        var (lines, services, firstCalls) = (new List<int>(), new List<int>(), new List<int> { 0 });
        var (stops, arrivals, departures) = (new List<int>(), new List<int>(), new List<int>());
        var (mayBoard, mayAlight) = (new List<bool>(), new List<bool>());
        var headways = new List<HeadwayPeriod>();
        var lineCount = _random.Next(1, 6);
        for (var line = 0; line < lineCount; line++)
        {
            var path = Enumerable.Range(0, _random.Next(2, 6)).Select(_ => _random.Next(StopCount)).ToArray();
            for (var trips = _random.Next(1, 9); trips > 0; trips--)
            {
                var time = _random.Next(0, 27 * 60) * 60;
                foreach (var stop in path)
                {
                    stops.Add(stop);
                    arrivals.Add(time);
                    departures.Add(time += _random.Next(3) * 30);
                    time += _random.Next(0, 20) * 30;
                    mayBoard.Add(_random.Next(10) > 0);
                    mayAlight.Add(_random.Next(10) > 0);
                }
                if (_random.Next(4) == 0)
                {
                    var (start, last) = (_random.Next(0, 20) * 3600, _random.Next(1, 5) * 3600);
                    var isExact = !hasPromises || _random.Next(2) == 0;
                    headways.Add(new HeadwayPeriod(lines.Count, start, start + last, _random.Next(1, 30) * 60, isExact));
                }
                lines.Add(line);
                services.Add(_random.Next(3));
                firstCalls.Add(stops.Count);
            }
        }
        return new TimetableSource
        {
            StopCount = StopCount,
            LineCount = lineCount,
            TripLines = [.. lines],
            TripServices = [.. services],
            TripFirstCalls = [.. firstCalls],
            CallStops = [.. stops],
            CallArrivalSeconds = [.. arrivals],
            CallDepartureSeconds = [.. departures],
            CallMayBoard = [.. mayBoard],
            CallMayAlight = [.. mayAlight],
            Headways = headways,
            ServiceDates =
            [
                new HashSet<DateOnly> { Day.AddDays(-1), Day, Day.AddDays(1) },
                new HashSet<DateOnly> { Day },
                new HashSet<DateOnly> { Day.AddDays(-1), Day.AddDays(1) },
            ],
        };
    }

    private List<(int, int, int)> DrawWalks(int stops)
    {
        var walks = new List<(int, int, int)>();
        for (var i = _random.Next(0, 3 * stops); i > 0; i--)
        {
            var (from, to) = (_random.Next(stops), _random.Next(stops));
            walks.Add((from, to, from == to ? _random.Next(-1, 2) * 120 : _random.Next(0, 20) * 30));
        }
        return walks;
    }

    private StopWalks DrawEnds(int points, int stops)
    {
        var walks = new List<(int, int, int)>();
        for (var point = 0; point < points; point++)
        {
            for (var i = _random.Next(0, 4); i > 0; i--)
                walks.Add((point, _random.Next(stops), _random.Next(0, 40) * 30));
        }
        return StopWalks.From(points, walks);
    }
}
