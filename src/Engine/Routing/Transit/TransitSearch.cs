using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Routing.Transit;

/// <summary>
/// Earliest arrivals by public transport from one point, for every departure of a window at once. Range-RAPTOR (Delling, Pajor and Werneck 2012) turned about: the departures are lanes
/// of a row, and a trip is followed once a round with the latest departure that still catches it, so that the cost is that of the trips in the
/// window and not of trips times departures. Holds scratch space: one search a thread.
/// </summary>
public sealed class TransitSearch
{
    private readonly TransitPlan _plan;
    private readonly Timetable _timetable;
    private readonly int _rowLength;
    private readonly int _lanes;

    // Rows by stop: when one can board there, and when a vehicle brings one there. Seconds from the window's beginning.
    private readonly ushort[] _ready;
    private readonly ushort[] _arrived;
    private readonly StopMarks _readyNow;
    private readonly StopMarks _arrivedNow;
    private readonly StopMarks _readyEver;
    private readonly StopMarks _arrivedEver;
    private readonly StopMarks _patterns;
    private readonly HeadwayRide _headwayRide;

    /// <param name="timetable">A day's, with the walks between its stops.</param>
    /// <param name="rules">What the traveller does and does not do.</param>
    /// <param name="window">Departures, each a lane.</param>
    /// <exception cref="ArgumentOutOfRangeException">No ride, no departure, or a window and longest journey of 18 hours together.</exception>
    public TransitSearch(Timetable timetable, TransitRules rules, DepartureWindow window)
        : this(new TransitPlan(timetable, rules, window)) { }

    internal TransitSearch(TransitPlan plan)
    {
        (_plan, _timetable) = (plan, plan.Timetable);
        (_rowLength, _lanes) = (plan.RowLength, plan.Window.Count);
        var stops = _timetable.StopCount;
        (_ready, _arrived) = (new ushort[stops * _rowLength], new ushort[stops * _rowLength]);
        Array.Fill(_ready, TransitPlan.Never);
        Array.Fill(_arrived, TransitPlan.Never);
        (_readyNow, _arrivedNow) = (new StopMarks(stops), new StopMarks(stops));
        (_readyEver, _arrivedEver) = (new StopMarks(stops), new StopMarks(stops));
        _patterns = new StopMarks(_timetable.PatternCount);
        _headwayRide = new HeadwayRide(plan);
    }

    /// <summary>Finds the arrivals for one who can reach these stops in these seconds.</summary>
    public void Run(ReadOnlySpan<int> stops, ReadOnlySpan<int> seconds)
    {
        Clear();
        for (var i = 0; i < stops.Length; i++)
            Access(stops[i], seconds[i]);
        for (var round = 1; _readyNow.Count > 0; round++)
        {
            Ride();
            _readyNow.Clear();
            if (round == _plan.Rules.MaxRides)
                break;
            Change();
            _arrivedNow.Clear();
        }
    }

    /// <summary>Travel seconds to a point for each departure of the window, waits included; −1 where it is not reached within the longest journey.</summary>
    /// <param name="stops">Stops from which the point can be reached.</param>
    /// <param name="directSeconds">The way without public transport, −1 when there is none.</param>
    public void ReadSeconds(ReadOnlySpan<int> stops, ReadOnlySpan<int> seconds, int directSeconds, Span<int> travelSeconds)
    {
        Span<ushort> row = _rowLength <= 1024 ? stackalloc ushort[_rowLength] : new ushort[_rowLength];
        ReadArrivals(stops, seconds, row);
        for (var lane = 0; lane < _lanes; lane++)
        {
            // "Never" is later than any lane's longest journey ends: the plan sees to it.
            var travel = Math.Min(row[lane] - (lane * _plan.Window.StepSeconds), directSeconds < 0 ? int.MaxValue : directSeconds);
            travelSeconds[lane] = travel < _plan.Rules.MaxSeconds ? travel : -1;
        }
    }

    /// <summary>Arrivals at a point by lane, seconds from the window's beginning.</summary>
    internal void ReadArrivals(ReadOnlySpan<int> stops, ReadOnlySpan<int> seconds, Span<ushort> row)
    {
        row.Fill(TransitPlan.Never);
        for (var i = 0; i < stops.Length; i++)
        {
            if (_arrivedEver.Has(stops[i]) && seconds[i] < _plan.Rules.MaxSeconds)
                Lanes.Improve(row, Row(_arrived, stops[i]), (ushort)seconds[i]);
        }
        Lanes.SettleBackwards(row);
    }

    private Span<ushort> Row(ushort[] rows, int stop) => rows.AsSpan(stop * _rowLength, _rowLength);

    private void Clear()
    {
        foreach (var stop in _readyEver.Marked)
            Row(_ready, stop).Fill(TransitPlan.Never);
        foreach (var stop in _arrivedEver.Marked)
            Row(_arrived, stop).Fill(TransitPlan.Never);
        _readyEver.Clear();
        _arrivedEver.Clear();
        _readyNow.Clear();
        _arrivedNow.Clear();
    }

    private void Access(int stop, int seconds)
    {
        if (!_plan.CanBoardAt[stop] || seconds >= _plan.Rules.MaxSeconds)
            return;
        var row = Row(_ready, stop);
        var ready = seconds + _plan.Rules.FirstSlackSeconds;
        for (var lane = 0; lane < _lanes; lane++)
            row[lane] = (ushort)Math.Min(Math.Min(row[lane], TransitPlan.Never), ready + (lane * _plan.Window.StepSeconds));
        _readyNow.Add(stop);
        _readyEver.Add(stop);
    }

    private void Ride()
    {
        _patterns.Clear();
        foreach (var stop in _readyNow.Marked)
        {
            foreach (var (pattern, _) in _timetable.PatternsAt(stop))
            {
                if (_plan.TripFrom[pattern] < _plan.TripTo[pattern])
                    _patterns.Add(pattern);
            }
        }
        foreach (var pattern in _patterns.Marked)
        {
            for (var trip = _plan.TripFrom[pattern]; trip < _plan.TripTo[pattern]; trip++)
                Follow(pattern, trip);
        }
        foreach (var run in _plan.Runs)
            _headwayRide.Follow(run, _ready, _arrived, MarkArrived);
    }

    // Longer than it need be in order to stay one loop: this is where the time goes.
    private void Follow(int pattern, int trip)
    {
        var arrays = _timetable.Arrays;
        var (firstStop, count) = (arrays.PatternFirstStops[pattern], arrays.PatternFirstStops[pattern + 1] - arrays.PatternFirstStops[pattern]);
        var firstEvent = arrays.PatternFirstEvents[pattern] + (trip * count);
        var (begins, step, longest) = (_plan.Window.FirstSeconds, _plan.Window.StepSeconds, _plan.Rules.MaxSeconds);
        var lane = -1;
        for (var i = 0; i < count; i++)
        {
            var stop = arrays.PatternStops[firstStop + i];
            if (lane >= 0 && arrays.PatternMayAlight[firstStop + i])
            {
                var arrival = arrays.Arrivals[firstEvent + i] - begins;
                if (arrival - (lane * step) >= longest)
                {
                    // Too late for whoever is on board; those who board further on may still be in time.
                    lane = -1;
                }
                else if (arrival < _arrived[(stop * _rowLength) + lane])
                {
                    _arrived[(stop * _rowLength) + lane] = (ushort)arrival;
                    MarkArrived(stop);
                }
            }
            var departure = arrays.Departures[firstEvent + i] - begins;
            if (!arrays.PatternMayBoard[firstStop + i] || departure < 0 || departure >= TransitPlan.Never || i == count - 1)
                continue;
            var ready = Row(_ready, stop);
            while (lane + 1 < _lanes && ready[lane + 1] <= departure)
                lane++;
        }
    }

    private void MarkArrived(int stop)
    {
        _arrivedNow.Add(stop);
        _arrivedEver.Add(stop);
    }

    private void Change()
    {
        foreach (var stop in _arrivedNow.Marked)
        {
            var arrived = Row(_arrived, stop);
            for (var i = _plan.ChangeFirst[stop]; i < _plan.ChangeFirst[stop + 1]; i++)
            {
                var to = _plan.ChangeTo[i];
                Lanes.Improve(Row(_ready, to), arrived, _plan.ChangeSeconds[i]);
                _readyNow.Add(to);
            }
        }
        foreach (var stop in _readyNow.Marked)
        {
            _readyEver.Add(stop);
            Lanes.SettleBackwards(Row(_ready, stop));
        }
    }
}
