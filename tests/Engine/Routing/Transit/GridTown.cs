using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Tests.Routing.Transit;

/// <summary>A small town drawn line by line. Times are minutes after midnight; a test reads the answer off the drawing.</summary>
internal sealed class GridTown
{
    private readonly List<string> _stops = [];
    private readonly List<(int Line, int Service, (int Stop, int Minute)[] Calls)> _trips = [];
    private readonly List<HeadwayPeriod> _headways = [];
    private readonly List<(int, int, int)> _walks = [];
    private int _lines;

    public static readonly DateOnly Day = new(2026, 3, 4);

    public int Stop(string name)
    {
        if (!_stops.Contains(name))
            _stops.Add(name);
        return _stops.IndexOf(name);
    }

    /// <summary>A line "A 0, B 10, C 15" with minutes from the first stop, leaving at each of the minutes after midnight.</summary>
    public GridTown Line(string calls, params int[] leaves)
    {
        foreach (var minute in leaves)
            _trips.Add((_lines, 0, Calls(calls, minute)));
        _lines++;
        return this;
    }

    /// <summary>More trips of the line drawn last.</summary>
    public GridTown Also(string calls, params int[] leaves)
    {
        _lines--;
        return Line(calls, leaves);
    }

    /// <summary>A line that runs from one minute to another with a headway in minutes.</summary>
    public GridTown Headway(string calls, int from, int to, int every, bool isExact = false)
    {
        _headways.Add(new HeadwayPeriod(_trips.Count, from * 60, to * 60, every * 60, isExact));
        _trips.Add((_lines++, 0, Calls(calls, 0)));
        return this;
    }

    public GridTown Walk(string from, string to, int minutes)
    {
        _walks.Add((Stop(from), Stop(to), minutes * 60));
        _walks.Add((Stop(to), Stop(from), minutes * 60));
        return this;
    }

    public Timetable Build(TimetableOptions? options = null)
    {
        var timetable = TimetableBuilder.Build([Source()], Day, options);
        return timetable.With(FootTransfers.From(_stops.Count, _walks));
    }

    /// <summary>Minutes from one stop's door to another's, for each minute of the window; −1 where there is no way.</summary>
    public int[] Minutes(string from, string to, (int Minute, int Count) window, TransitRules? rules = null)
    {
        var search = new TransitSearch(Build(), rules ?? Punctual, new DepartureWindow(window.Minute * 60, window.Count));
        search.Run([Stop(from)], [0]);
        var seconds = new int[window.Count];
        search.ReadSeconds([Stop(to)], [0], -1, seconds);
        return Array.ConvertAll(seconds, second => second < 0 ? -1 : second / 60);
    }

    /// <summary>No time needed at a stop: the answers are differences of the drawn minutes.</summary>
    public static TransitRules Punctual { get; } = new() { FirstBoardingSeconds = 0, ChangeSeconds = 0 };

    private (int, int)[] Calls(string calls, int leaves) =>
        [.. calls.Split(',', StringSplitOptions.TrimEntries).Select(call => (Stop(call.Split(' ')[0]), leaves + int.Parse(call.Split(' ')[1])))];

    private TimetableSource Source() =>
        new()
        {
            StopCount = _stops.Count,
            LineCount = _lines,
            TripLines = [.. _trips.Select(trip => trip.Line)],
            TripServices = [.. _trips.Select(trip => trip.Service)],
            TripFirstCalls = [0, .. _trips.Select((_, i) => _trips.Take(i + 1).Sum(trip => trip.Calls.Length))],
            CallStops = [.. _trips.SelectMany(trip => trip.Calls).Select(call => call.Stop)],
            CallArrivalSeconds = [.. _trips.SelectMany(trip => trip.Calls).Select(call => call.Minute * 60)],
            CallDepartureSeconds = [.. _trips.SelectMany(trip => trip.Calls).Select(call => call.Minute * 60)],
            Headways = _headways,
            ServiceDates = [new HashSet<DateOnly> { Day, Day.AddDays(-1) }],
        };
}
