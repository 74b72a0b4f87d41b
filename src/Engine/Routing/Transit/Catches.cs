namespace Samplan.Engine.Routing.Transit;

/// <summary>The vehicles that one point can catch first, each with the latest departure of the window that catches it. One instance a thread.</summary>
internal sealed class Catches
{
    private const int NoWalk = int.MaxValue;
    private readonly TransitPlan _plan;
    private readonly VehicleEvents _events;
    private readonly int[] _walks;
    private readonly StopMarks _patterns;
    private readonly int[] _earlier;
    private readonly List<(int Event, int Lane)> _found = [];

    public Catches(TransitPlan plan, VehicleEvents events)
    {
        (_plan, _events) = (plan, events);
        _walks = new int[plan.Timetable.StopCount];
        Array.Fill(_walks, NoWalk);
        _patterns = new StopMarks(plan.Timetable.PatternCount);
        _earlier = new int[Enumerable.Range(0, plan.Timetable.PatternCount).Select(pattern => plan.Timetable.StopsOf(pattern).Length).DefaultIfEmpty().Max()];
    }

    public (int Event, int Lane)[] Find(ReadOnlySpan<int> stops, ReadOnlySpan<int> seconds)
    {
        _found.Clear();
        _patterns.Clear();
        for (var i = 0; i < stops.Length; i++)
        {
            if (!_plan.CanBoardAt[stops[i]] || seconds[i] >= _plan.Rules.MaxSeconds)
                continue;
            _walks[stops[i]] = Math.Min(_walks[stops[i]], seconds[i]);
            foreach (var (pattern, _) in _plan.Timetable.PatternsAt(stops[i]))
            {
                if (_plan.TripFrom[pattern] < _plan.TripTo[pattern])
                    _patterns.Add(pattern);
            }
        }
        foreach (var pattern in _patterns.Marked)
            FindOn(pattern);
        foreach (var stop in stops)
            _walks[stop] = NoWalk;
        return [.. _found];
    }

    private void FindOn(int pattern)
    {
        var arrays = _plan.Timetable.Arrays;
        var firstStop = arrays.PatternFirstStops[pattern];
        var last = arrays.PatternFirstStops[pattern + 1] - firstStop - 1;
        var slack = _plan.Window.FirstSeconds + _plan.Rules.FirstSlackSeconds;
        var (step, lanes) = (_plan.Window.StepSeconds, _plan.Window.Count);
        // By position, the latest departure that catches an earlier trip there or before: what a trip adds must beat it.
        var earlier = _earlier.AsSpan(0, last);
        earlier.Fill(-1);
        for (var trip = _plan.TripFrom[pattern]; trip < _plan.TripTo[pattern]; trip++)
        {
            var departures = _plan.Timetable.DeparturesOf(pattern, trip);
            var lane = -1;
            for (var position = 0; position < last; position++)
            {
                var walk = _walks[arrays.PatternStops[firstStop + position]];
                if (walk != NoWalk && arrays.PatternMayBoard[firstStop + position])
                {
                    var spare = departures[position] - slack - walk;
                    if (spare >= (lane + 1) * step && lane + 1 < lanes)
                    {
                        lane = Math.Min(spare / step, lanes - 1);
                        if (lane > earlier[position])
                            _found.Add((_events.NumberOf(pattern, trip, position), lane));
                    }
                }
                earlier[position] = Math.Max(earlier[position], lane);
            }
        }
    }
}
