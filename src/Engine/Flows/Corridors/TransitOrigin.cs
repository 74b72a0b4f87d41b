using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>The flows of one origin over the departures of a window.</summary>
internal sealed class TransitOrigin
{
    private readonly TransitTableRequest _request;
    private readonly IReadOnlyList<CorridorFlow> _flows;
    private readonly DepartureChoice _choice;
    private readonly int[] _direct;
    private readonly TransitSum _sum = new();

    // By flow: what is caught at the departure that is looked at, and the best so far.
    private readonly Journey?[] _caught;
    private readonly (int Seconds, Journey? Ridden)?[] _best;

    public TransitOrigin(TransitTableRequest request, IReadOnlyList<CorridorFlow> flows, DepartureChoice choice)
    {
        (_request, _flows, _choice) = (request, flows, choice);
        _direct = request.DirectSeconds?.Invoke(flows[0].From) ?? [];
        (_caught, _best) = (new Journey?[flows.Count], new (int, Journey?)?[flows.Count]);
    }

    public TransitSum Travel(JourneySearch search, CancellationToken cancellation)
    {
        var isNew = FindNewDepartures();
        for (var departure = _request.Window.Count - 1; departure >= 0; departure--)
        {
            cancellation.ThrowIfCancellationRequested();
            var seconds = _request.Window.SecondsAt(departure);
            if (isNew[departure])
                Search(search, seconds);
            for (var flow = 0; flow < _flows.Count; flow++)
                SetOut(flow, seconds);
        }
        if (_choice == DepartureChoice.Best)
        {
            for (var flow = 0; flow < _flows.Count; flow++)
                Put(_best[flow], _flows[flow].Persons);
        }
        return _sum;
    }

    // The last departure, and each from which a vehicle is caught that has left by the next.
    private bool[] FindNewDepartures()
    {
        var (window, timetable, origin) = (_request.Window, _request.Timetable, _flows[0].From);
        var isNew = new bool[window.Count];
        isNew[^1] = true;
        if (timetable.HeadwayRuns.Count > 0)
        {
            Array.Fill(isNew, true);
            return isNew;
        }
        var stops = _request.Access.StopsOf(origin);
        var walks = _request.Access.SecondsOf(origin);
        for (var i = 0; i < stops.Length; i++)
        {
            foreach (var (pattern, position) in timetable.PatternsAt(stops[i]))
            {
                for (var trip = timetable.FindTrip(pattern, position, window.FirstSeconds); trip < timetable.TripCountOf(pattern); trip++)
                {
                    var latest = timetable.DeparturesOf(pattern, trip)[position] - walks[i] - _request.Rules.FirstSlackSeconds - window.FirstSeconds;
                    if (latest >= window.Count * window.StepSeconds)
                        break;
                    if (latest >= 0)
                        isNew[latest / window.StepSeconds] = true;
                }
            }
        }
        return isNew;
    }

    private void Search(JourneySearch search, int seconds)
    {
        var origin = _flows[0].From;
        search.SetOut(_request.Access.StopsOf(origin), _request.Access.SecondsOf(origin), seconds);
        for (var flow = 0; flow < _flows.Count; flow++)
            _caught[flow] = search.Arrive(_request.Egress.StopsOf(_flows[flow].To), _request.Egress.SecondsOf(_flows[flow].To));
    }

    private void SetOut(int flow, int seconds)
    {
        var walked = _direct.Length > 0 ? _direct[_flows[flow].To] : -1;
        (int Seconds, Journey? Ridden)? found = _caught[flow] is { } journey ? (journey.ArrivalSeconds - seconds, journey) : null;
        if (walked >= 0 && (found is null || walked <= found.Value.Seconds))
            found = (walked, null);
        if (found?.Seconds >= _request.Rules.MaxSeconds)
            found = null;
        if (_choice == DepartureChoice.Even)
            Put(found, _flows[flow].Persons / _request.Window.Count);
        // Departures are looked at from the last: an equal one is earlier.
        else if (found is { } one && (_best[flow] is not { } best || one.Seconds <= best.Seconds))
            _best[flow] = found;
    }

    private void Put((int Seconds, Journey? Ridden)? found, double persons)
    {
        if (found is null)
            _sum.Stay(persons);
        else if (found.Value.Ridden is { } journey)
            _sum.Ride(_request.Timetable, journey, persons);
        else
            _sum.Walk(persons);
    }
}
