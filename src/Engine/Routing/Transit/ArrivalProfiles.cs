namespace Samplan.Engine.Routing.Transit;

/// <summary>
/// For a block of columns: the earliest arrival at each of them for one who sits in a vehicle as it leaves a call, with up to so many vehicles in all.
/// Rows by event; seconds from the window's beginning.
/// </summary>
internal sealed class ArrivalProfiles
{
    /// <summary>Columns in a block: two cache lines of times.</summary>
    public const int Width = 64;

    private readonly ushort[] _arrivals;

    private ArrivalProfiles(ushort[] arrivals) => _arrivals = arrivals;

    public ReadOnlySpan<ushort> Of(int number) => _arrivals.AsSpan(number * Width, Width);

    /// <param name="scratch">Two tables of the size of the result, that a thread may use again.</param>
    /// <param name="firstColumn">The block's first column.</param>
    public static ArrivalProfiles Find(TableRun run, VehicleEvents events, int firstColumn, ushort[][] scratch)
    {
        var egress = EgressOf(run, firstColumn);
        ushort[]? fewer = null;
        for (var ride = 1; ride <= run.Plan.Rules.MaxRides; ride++)
        {
            var arrivals = ride == run.Plan.Rules.MaxRides ? new ushort[events.Count * Width] : scratch[ride & 1];
            for (var pattern = 0; pattern < run.Plan.Timetable.PatternCount; pattern++)
            {
                for (var trip = run.Plan.TripFrom[pattern]; trip < run.Plan.TripTo[pattern]; trip++)
                    Fill(run.Plan, events, (pattern, trip), egress, (arrivals, fewer));
            }
            fewer = arrivals;
        }
        return new ArrivalProfiles(fewer!);
    }

    private static void Fill(
        TransitPlan plan,
        VehicleEvents events,
        (int Pattern, int Trip) of,
        (int[] First, (int Column, int Seconds)[] Walks) egress,
        (ushort[] All, ushort[]? Fewer) arrivals
    )
    {
        var arrays = plan.Timetable.Arrays;
        var firstStop = arrays.PatternFirstStops[of.Pattern];
        var last = arrays.PatternFirstStops[of.Pattern + 1] - firstStop - 1;
        var times = plan.Timetable.ArrivalsOf(of.Pattern, of.Trip);
        var number = events.NumberOf(of.Pattern, of.Trip, last);
        arrivals.All.AsSpan(number * Width, Width).Fill(TransitPlan.Never);
        for (var position = last; position > 0; position--, number--)
        {
            var row = arrivals.All.AsSpan((number - 1) * Width, Width);
            arrivals.All.AsSpan(number * Width, Width).CopyTo(row);
            var arrival = times[position] - plan.Window.FirstSeconds;
            if (!arrays.PatternMayAlight[firstStop + position] || arrival < 0 || arrival >= plan.HorizonSeconds)
                continue;
            var stop = arrays.PatternStops[firstStop + position];
            for (var i = egress.First[stop]; i < egress.First[stop + 1]; i++)
            {
                ref var best = ref row[egress.Walks[i].Column];
                best = (ushort)Math.Min(best, arrival + egress.Walks[i].Seconds);
            }
            if (arrivals.Fewer is null)
                continue;
            foreach (var next in events.NextAfter(of.Pattern, number))
                Lanes.Improve(row, arrivals.Fewer.AsSpan(next * Width, Width));
        }
    }

    /// <summary>The block's last walks, as rows by stop.</summary>
    private static (int[] First, (int Column, int Seconds)[] Walks) EgressOf(TableRun run, int firstColumn)
    {
        var columns = Math.Min(Width, run.Egress.PointCount - firstColumn);
        var first = new int[run.Plan.Timetable.StopCount + 1];
        for (var column = 0; column < columns; column++)
        {
            foreach (var stop in run.Egress.StopsOf(firstColumn + column))
                first[stop + 1]++;
        }
        for (var stop = 0; stop < first.Length - 1; stop++)
            first[stop + 1] += first[stop];
        var next = first.ToArray();
        var walks = new (int, int)[first[^1]];
        for (var column = 0; column < columns; column++)
        {
            var stops = run.Egress.StopsOf(firstColumn + column);
            var seconds = run.Egress.SecondsOf(firstColumn + column);
            for (var i = 0; i < stops.Length; i++)
                walks[next[stops[i]]++] = (column, Math.Min(seconds[i], run.Plan.Rules.MaxSeconds));
        }
        return (first, walks);
    }
}
