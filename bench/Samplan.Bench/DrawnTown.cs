using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Bench;

/// <summary>A square town with a stop at every crossing and a bus line each way along every street, every ten minutes from six to ten, two minutes from stop to stop. Points lie near four stops each.</summary>
internal sealed class DrawnTown
{
    private const int Seed = 23;
    private const int FirstSeconds = 6 * 3600;
    private const int LastSeconds = 10 * 3600;
    private const int EverySeconds = 600;
    private const int RideSeconds = 120;
    private const int WalkSeconds = 300;
    private static readonly DateOnly s_day = new(2026, 5, 19);
    private readonly int _side;
    private readonly Timetable _timetable;

    public DrawnTown(int side)
    {
        _side = side;
        _timetable = TimetableBuilder.Build([Draw()], s_day, new TimetableOptions { DaysBefore = 0, DaysAfter = 0 });
        _timetable = _timetable.With(FootTransfers.AtSameStop(_timetable.StopCount));
    }

    /// <summary>An hour of departures between points drawn in the town.</summary>
    public TransitTableRequest Request(int origins, int destinations) =>
        new()
        {
            Timetable = _timetable,
            Window = new DepartureWindow(7 * 3600, 60),
            Access = Walks(origins, new Random(Seed)),
            Egress = Walks(destinations, new Random(Seed + 1)),
        };

    /// <summary>How many pairs are reached.</summary>
    public static long Count(TransitTableRequest request)
    {
        var counted = new Counted();
        TransitTable.Compute(request, counted);
        return counted.Reached > 0 ? counted.Reached : throw new InvalidOperationException("Nothing is reached: there is nothing to measure.");
    }

    private StopWalks Walks(int points, Random random)
    {
        var walks = new List<(int, int, int)>(4 * points);
        for (var point = 0; point < points; point++)
        {
            var (x, y) = (random.Next(_side - 1), random.Next(_side - 1));
            foreach (var stop in (int[])[y * _side + x, y * _side + x + 1, (y + 1) * _side + x, (y + 1) * _side + x + 1])
                walks.Add((point, stop, random.Next(WalkSeconds)));
        }
        return StopWalks.From(points, walks);
    }

    private TimetableSource Draw()
    {
        var (lines, firstCalls, stops, times) = (new List<int>(), new List<int> { 0 }, new List<int>(), new List<int>());
        for (var line = 0; line < 4 * _side; line++)
        {
            // Not all at the same minute, so that changes wait.
            for (var leaves = FirstSeconds + line * 7 % 10 * 60; leaves < LastSeconds; leaves += EverySeconds)
            {
                for (var call = 0; call < _side; call++)
                {
                    stops.Add(StopOf(line, call));
                    times.Add(leaves + call * RideSeconds);
                }
                lines.Add(line);
                firstCalls.Add(stops.Count);
            }
        }
        return new TimetableSource
        {
            StopCount = _side * _side,
            LineCount = 4 * _side,
            TripLines = [.. lines],
            TripServices = new int[lines.Count],
            TripFirstCalls = [.. firstCalls],
            CallStops = [.. stops],
            CallArrivalSeconds = [.. times],
            CallDepartureSeconds = [.. times],
            ServiceDates = [new HashSet<DateOnly> { s_day }],
        };
    }

    // Along a street east, west, north or south.
    private int StopOf(int line, int call)
    {
        var (street, along) = (line / 4, line % 2 == 0 ? call : _side - 1 - call);
        return line % 4 < 2 ? street * _side + along : along * _side + street;
    }

    private sealed class Counted : ITransitTableSink
    {
        public long Reached { get; private set; }

        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes)
        {
            foreach (var one in minutes)
                Reached += one >= 0 ? 1 : 0;
        }
    }
}
