using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>The fastest ways from one origin, and what goes along them. Holds scratch space: one a thread.</summary>
internal sealed class WayTree(TravelGraph graph)
{
    private const int None = -1;
    private readonly uint[] _reached = new uint[graph.StateCount];
    private readonly int[] _parents = new int[graph.StateCount];
    private readonly int[] _drives = new int[graph.StateCount];
    private readonly double[] _persons = new double[graph.StateCount];
    private readonly List<int> _settled = [];
    private readonly PriorityQueue<int, (uint Time, int State)> _queue = new();
    private readonly List<(int Drive, double Persons)> _load = [];

    /// <summary>What the flows of one origin load: drives in no order, some several times.</summary>
    public (List<(int Drive, double Persons)> Load, double Unassigned) Load(uint[] times, StreetLink?[] links, IReadOnlyList<CorridorFlow> flows)
    {
        _load.Clear();
        if (links[flows[0].From] is not { } origin)
            return ([], flows.Sum(static flow => flow.Persons));
        Grow(times, origin, Ends(flows.Select(flow => links[flow.To])));
        var unassigned = 0.0;
        foreach (var flow in flows)
        {
            if (links[flow.To] is not { } destination || !Arrive(origin, destination, flow.Persons))
                unassigned += flow.Persons;
        }
        Gather(origin);
        return ([.. _load], unassigned);
    }

    /// <summary>The drives of the fastest way to each destination in order, the first and the last used in part; null where there is none within the limit.</summary>
    public int[]?[] Ways(uint[] times, in StreetLink origin, IReadOnlyList<StreetLink?> destinations)
    {
        Grow(times, origin, Ends(destinations));
        var ways = new int[]?[destinations.Count];
        for (var i = 0; i < ways.Length; i++)
        {
            if (destinations[i] is not { } destination || FindEnd(origin, destination) is not { } end)
                continue;
            var drives = new List<int> { Drive(destination.Street, end.IsBackward) };
            for (var state = end.State; state != None; state = _parents[state])
                drives.Add(_drives[state]);
            drives.Reverse();
            ways[i] = [.. drives];
        }
        return ways;
    }

    private HashSet<int> Ends(IEnumerable<StreetLink?> links) =>
        [.. links.OfType<StreetLink>().SelectMany(link => graph.Arrivals(link)).Select(static arrival => arrival.State)];

    // Until all ends are settled. Only a way that is earlier replaces another, so that parents never go in a ring where streets take no time.
    private void Grow(uint[] times, in StreetLink origin, HashSet<int> ends)
    {
        Array.Fill(_reached, RoadNetwork.Never);
        _settled.Clear();
        _queue.Clear();
        var departures = graph.Departures(origin);
        for (var i = 0; i < departures.Length; i++)
        {
            // Forward first, where both directions are open.
            var isBackward = i == 1 || !graph.IsOpen(origin.Street, false);
            Reach(departures[i].State, departures[i].Deciseconds, (None, Drive(origin.Street, isBackward)));
        }
        ReadOnlySpan<uint> firstOut = graph.FirstOut.Span,
            heads = graph.Heads.Span,
            drives = graph.Drives.Span;
        while (ends.Count > 0 && _queue.TryDequeue(out var state, out var key))
        {
            if (key.Time > _reached[state])
                continue;
            _settled.Add(state);
            ends.Remove(state);
            for (var arc = (int)firstOut[state]; arc < firstOut[state + 1]; arc++)
                Reach((int)heads[arc], key.Time + times[drives[arc]], (state, (int)drives[arc]));
        }
    }

    private void Reach(int state, uint time, (int Parent, int Drive) by)
    {
        if (time > graph.Rules.LimitCost || time >= _reached[state])
            return;
        (_reached[state], _parents[state], _drives[state]) = (time, by.Parent, by.Drive);
        _queue.Enqueue(state, (time, state));
    }

    private bool Arrive(in StreetLink origin, in StreetLink destination, double persons)
    {
        if (FindEnd(origin, destination) is not { } end)
            return false;
        if (end.State == None)
        {
            Put(Drive(origin.Street, end.IsBackward), persons * Share(origin.Street, Math.Abs((double)destination.AlongMillimetres - origin.AlongMillimetres)));
            return true;
        }
        Put(Drive(destination.Street, end.IsBackward), persons * Share(destination, isAfter: end.IsBackward));
        _persons[end.State] += persons;
        return true;
    }

    // The state that the last street is entered from, none where both places lie on it and the way is along it alone; null where there is no way.
    private (int State, bool IsBackward)? FindEnd(in StreetLink origin, in StreetLink destination)
    {
        var (best, end, isBackward) = ((ulong)graph.Rules.LimitCost + 1, None, false);
        foreach (var arrival in graph.Arrivals(destination))
        {
            var time = (ulong)_reached[arrival.State] + arrival.Deciseconds;
            if (_reached[arrival.State] != RoadNetwork.Never && time < best)
                (best, end, isBackward) = (time, arrival.State, IsEnteredBackward(arrival.State, destination));
        }
        if (graph.Direct(origin, destination) is { } direct && direct.Deciseconds <= Math.Min(best, graph.Rules.LimitCost))
            return (None, destination.AlongMillimetres < origin.AlongMillimetres);
        return end == None ? null : (end, isBackward);
    }

    // From the farthest inwards: what comes to a state has come by its parent.
    private void Gather(in StreetLink origin)
    {
        for (var i = _settled.Count - 1; i >= 0; i--)
        {
            var state = _settled[i];
            var (persons, drive) = (_persons[state], _drives[state]);
            if (persons == 0)
                continue;
            _persons[state] = 0;
            Put(drive, _parents[state] == None ? persons * Share(origin, isAfter: (drive & 1) == 0) : persons);
            if (_parents[state] != None)
                _persons[_parents[state]] += persons;
        }
    }

    private void Put(int drive, double persons)
    {
        if (persons > 0)
            _load.Add((drive, persons));
    }

    private double Share(in StreetLink link, bool isAfter) =>
        Share(link.Street, isAfter ? (double)graph.Network.StreetMillimetres.Span[link.Street] - link.AlongMillimetres : link.AlongMillimetres);

    private double Share(int street, double millimetres) => graph.Network.StreetMillimetres.Span[street] is > 0 and var length ? millimetres / length : 0;

    private static int Drive(int street, bool isBackward) => 2 * street + (isBackward ? 1 : 0);

    private bool IsEnteredBackward(int state, in StreetLink destination)
    {
        var vertex = graph.Rules.Mode == TravelMode.Car ? graph.Network.Car.Vertices.Span[state] : (uint)state;
        var isAtStart = graph.Network.StreetFrom.Span[destination.Street] == vertex;
        return !isAtStart || !graph.IsOpen(destination.Street, false);
    }
}
