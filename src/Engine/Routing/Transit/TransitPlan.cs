using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Routing.Transit;

/// <summary>What searches over one window share: the trips that can matter, walks between stops where something can be boarded, times from the window's beginning.</summary>
internal sealed class TransitPlan
{
    /// <summary>"Never" as a 16-bit time.</summary>
    public const ushort Never = ushort.MaxValue;

    /// <summary>Lanes are handled sixteen at a time.</summary>
    public const int LaneGroup = 16;

    public TransitPlan(Timetable timetable, TransitRules rules, DepartureWindow window)
    {
        if (rules.MaxRides < 1 || rules.MaxSeconds < 1)
            throw new ArgumentOutOfRangeException(nameof(rules), "A journey has at least one ride and lasts at least one second.");
        if (window.Count < 1 || window.StepSeconds < 1)
            throw new ArgumentOutOfRangeException(nameof(window), "A window has at least one departure and a step of at least one second.");
        (Timetable, Rules, Window) = (timetable, rules, window);
        // 64-bit: the product may pass what an int holds.
        HorizonSeconds = ((long)(window.Count - 1) * window.StepSeconds) + rules.MaxSeconds;
        if (HorizonSeconds >= Never)
            throw new ArgumentOutOfRangeException(nameof(window), "The window and the longest journey together must be shorter than 18 hours.");
        (TripFrom, TripTo) = (new int[timetable.PatternCount], new int[timetable.PatternCount]);
        for (var pattern = 0; pattern < timetable.PatternCount; pattern++)
        {
            var last = timetable.StopsOf(pattern).Length - 1;
            TripFrom[pattern] = timetable.FindTrip(pattern, last, window.FirstSeconds);
            TripTo[pattern] = Math.Max(TripFrom[pattern], timetable.FindTrip(pattern, 0, window.FirstSeconds + (int)HorizonSeconds));
        }
        Runs =
        [
            .. timetable.HeadwayRuns.Where(run =>
                run.StartSeconds < window.FirstSeconds + HorizonSeconds && run.EndSeconds + run.ArrivalOffsets[^1] >= window.FirstSeconds
            ),
        ];
        CanBoardAt = BoardableStops();
        (ChangeFirst, ChangeTo, ChangeSeconds) = Changes();
    }

    public Timetable Timetable { get; }

    public TransitRules Rules { get; }

    public DepartureWindow Window { get; }

    /// <summary>From the first departure to where the last one's journey must have ended.</summary>
    public long HorizonSeconds { get; }

    /// <summary>First trip of each pattern that can matter, counted within the pattern.</summary>
    public int[] TripFrom { get; }

    public int[] TripTo { get; }

    public IReadOnlyList<HeadwayRun> Runs { get; }

    public bool[] CanBoardAt { get; }

    /// <summary>Walks between stops to where something can be boarded: rows by stop.</summary>
    public int[] ChangeFirst { get; }

    public int[] ChangeTo { get; }

    /// <summary>The walk's seconds with the change's slack.</summary>
    public ushort[] ChangeSeconds { get; }

    /// <summary>Number of lanes in a row: the departures, rounded up.</summary>
    public int RowLength => (Window.Count + LaneGroup - 1) / LaneGroup * LaneGroup;

    private bool[] BoardableStops()
    {
        var arrays = Timetable.Arrays;
        var boardable = new bool[Timetable.StopCount];
        for (var pattern = 0; pattern < Timetable.PatternCount; pattern++)
        {
            if (TripFrom[pattern] == TripTo[pattern])
                continue;
            // Nobody boards at the last stop.
            for (var i = arrays.PatternFirstStops[pattern]; i < arrays.PatternFirstStops[pattern + 1] - 1; i++)
                boardable[arrays.PatternStops[i]] |= arrays.PatternMayBoard[i];
        }
        foreach (var run in Runs)
        {
            for (var i = 0; i < run.Stops.Length - 1; i++)
                boardable[run.Stops[i]] |= run.MayBoard[i];
        }
        return boardable;
    }

    private (int[] First, int[] To, ushort[] Seconds) Changes()
    {
        var first = new int[Timetable.StopCount + 1];
        var (targets, seconds) = (new List<int>(), new List<ushort>());
        for (var stop = 0; stop < Timetable.StopCount; stop++)
        {
            var stops = Timetable.Transfers.StopsFrom(stop);
            var walks = Timetable.Transfers.SecondsFrom(stop);
            for (var i = 0; i < stops.Length; i++)
            {
                var needed = walks[i] + Rules.ChangeSlackSeconds;
                if (!CanBoardAt[stops[i]] || needed >= Rules.MaxSeconds)
                    continue;
                targets.Add(stops[i]);
                seconds.Add((ushort)needed);
            }
            first[stop + 1] = targets.Count;
        }
        return (first, [.. targets], [.. seconds]);
    }
}
