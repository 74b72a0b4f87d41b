using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Accessibility.Supply;

/// <summary>
/// Single trips (enkelturer) that call at any of some stops on a day: a vehicle counts once, wherever it stops. A trip out and one back are a return trip (dubbeltur), so that those
/// are half as many. Immutable; threads may share it.
/// </summary>
public sealed class TripsAtStops
{
    private readonly IReadOnlyList<TimetableSource> _sources;
    private readonly ILookup<int, (int Source, int Trip, int Seconds)> _calls;

    /// <param name="sources">Timetables that know of the days asked for. Stops are numbered on through them.</param>
    public TripsAtStops(IReadOnlyList<TimetableSource> sources)
    {
        _sources = sources;
        var calls = new List<(int Stop, (int, int, int) Call)>();
        var firstStop = 0;
        for (var source = 0; source < sources.Count; source++)
        {
            var from = sources[source];
            for (var trip = 0; trip < from.TripCount; trip++)
            {
                for (var call = from.TripFirstCalls[trip]; call < from.TripFirstCalls[trip + 1]; call++)
                    calls.Add((firstStop + from.CallStops[call], (source, trip, from.CallDepartureSeconds[call])));
            }
            firstStop += from.StopCount;
        }
        _calls = calls.ToLookup(static one => one.Stop, static one => one.Call);
    }

    /// <param name="stops">Stops near enough.</param>
    /// <param name="day">The day of service; trips after midnight belong to the day that they set out on.</param>
    /// <param name="fromSeconds">Only calls at this time or later count.</param>
    public int Count(ReadOnlySpan<int> stops, DateOnly day, int fromSeconds = int.MinValue)
    {
        var runs = new Dictionary<(int, int), int>();
        foreach (var stop in stops)
        {
            foreach (var (source, trip, seconds) in _calls[stop])
            {
                var from = _sources[source];
                if (!from.ServiceDates[from.TripServices[trip]].Contains(day))
                    continue;
                var count = RunsOf(from, (trip, seconds), fromSeconds);
                runs[(source, trip)] = Math.Max(count, runs.GetValueOrDefault((source, trip)));
            }
        }
        return runs.Values.Sum();
    }

    // Once, or once a headway.
    private static int RunsOf(TimetableSource source, (int Trip, int Seconds) call, int fromSeconds)
    {
        var (isRepeated, count) = (false, 0);
        foreach (var period in source.Headways)
        {
            if (period.Trip != call.Trip)
                continue;
            isRepeated = true;
            var first = (long)period.StartSeconds + call.Seconds - source.CallDepartureSeconds[source.TripFirstCalls[call.Trip]];
            var runs = (period.EndSeconds - period.StartSeconds + period.HeadwaySeconds - 1) / period.HeadwaySeconds;
            var early = Math.Max(0, fromSeconds - first);
            count += (int)Math.Max(0, runs - (early + period.HeadwaySeconds - 1) / period.HeadwaySeconds);
        }
        return isRepeated ? count
            : call.Seconds >= fromSeconds ? 1
            : 0;
    }
}
