namespace Samplan.Engine.Routing.Transit;

/// <summary>
/// The calls of a window's trips, numbered through, and for each what one who alights there can board next. Of several ways onto one pattern only those count
/// that are not beaten by an earlier trip at an earlier or the same stop.
/// </summary>
internal sealed class VehicleEvents
{
    private readonly TransitPlan _plan;
    private readonly int[] _patternFirst;
    private readonly int[][] _nextByPattern;
    private readonly int[][] _nextFirstByPattern;

    public VehicleEvents(TransitPlan plan, int threads, CancellationToken cancellation)
    {
        _plan = plan;
        var timetable = plan.Timetable;
        _patternFirst = new int[timetable.PatternCount + 1];
        for (var pattern = 0; pattern < timetable.PatternCount; pattern++)
            _patternFirst[pattern + 1] = checked(_patternFirst[pattern] + (TripCount(pattern) * timetable.StopsOf(pattern).Length));
        (_nextByPattern, _nextFirstByPattern) = (new int[timetable.PatternCount][], new int[timetable.PatternCount][]);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, timetable.PatternCount, options, pattern => (_nextFirstByPattern[pattern], _nextByPattern[pattern]) = FindNext(pattern));
    }

    public int Count => _patternFirst[^1];

    /// <summary>Number of the event at a position of a trip, both counted within the pattern.</summary>
    public int NumberOf(int pattern, int trip, int position) =>
        _patternFirst[pattern] + ((trip - _plan.TripFrom[pattern]) * _plan.Timetable.StopsOf(pattern).Length) + position;

    /// <summary>Events at which one can board after alighting at an event of a pattern.</summary>
    public ReadOnlySpan<int> NextAfter(int pattern, int number)
    {
        var first = _nextFirstByPattern[pattern];
        var local = number - _patternFirst[pattern];
        return _nextByPattern[pattern].AsSpan(first[local]..first[local + 1]);
    }

    private int TripCount(int pattern) => _plan.TripTo[pattern] - _plan.TripFrom[pattern];

    private (int[] First, int[] Next) FindNext(int pattern)
    {
        var arrays = _plan.Timetable.Arrays;
        var (firstStop, stops) = (arrays.PatternFirstStops[pattern], _plan.Timetable.StopsOf(pattern).Length);
        var first = new int[(TripCount(pattern) * stops) + 1];
        var next = new List<int>();
        var found = new List<ulong>();
        var local = 0;
        for (var trip = _plan.TripFrom[pattern]; trip < _plan.TripTo[pattern]; trip++)
        {
            for (var position = 0; position < stops; position++)
            {
                if (position > 0 && arrays.PatternMayAlight[firstStop + position])
                {
                    found.Clear();
                    Gather(arrays.PatternStops[firstStop + position], _plan.Timetable.ArrivalsOf(pattern, trip)[position], found);
                    Keep(found, (pattern, trip, position), next);
                }
                first[++local] = next.Count;
            }
        }
        return (first, [.. next]);
    }

    /// <summary>Everything that can be boarded after an arrival, as pattern (24 bits), position (16), trip (24).</summary>
    private void Gather(int stop, int arrivalSeconds, List<ulong> found)
    {
        var arrays = _plan.Timetable.Arrays;
        for (var i = _plan.ChangeFirst[stop]; i < _plan.ChangeFirst[stop + 1]; i++)
        {
            var ready = arrivalSeconds + _plan.ChangeSeconds[i];
            foreach (var (pattern, position) in _plan.Timetable.PatternsAt(_plan.ChangeTo[i]))
            {
                var isLast = position == arrays.PatternFirstStops[pattern + 1] - arrays.PatternFirstStops[pattern] - 1;
                if (isLast || TripCount(pattern) == 0 || !arrays.PatternMayBoard[arrays.PatternFirstStops[pattern] + position])
                    continue;
                var trip = Math.Max(_plan.TripFrom[pattern], _plan.Timetable.FindTrip(pattern, position, ready));
                if (trip < _plan.TripTo[pattern])
                    found.Add(((ulong)pattern << 40) | ((ulong)position << 24) | (uint)trip);
            }
        }
    }

    private void Keep(List<ulong> found, (int Pattern, int Trip, int Position) from, List<int> next)
    {
        found.Sort();
        var (latestPattern, earliestTrip) = (-1, int.MaxValue);
        foreach (var boarding in found)
        {
            var (pattern, position, trip) = ((int)(boarding >> 40), (int)(boarding >> 24 & 0xFFFF), (int)(boarding & 0xFF_FFFF));
            if (pattern != latestPattern)
                (latestPattern, earliestTrip) = (pattern, int.MaxValue);
            if (trip >= earliestTrip)
                continue;
            earliestTrip = trip;
            // The same vehicle or a later one of its pattern, further on: staying on board is as good.
            if (pattern == from.Pattern && trip >= from.Trip && position >= from.Position)
                continue;
            next.Add(NumberOf(pattern, trip, position));
        }
    }
}
