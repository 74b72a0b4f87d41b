namespace Samplan.Engine.Routing;

/// <summary>
/// Dijkstra over time and, among equal times, length: the shortest of the fastest ways. One a thread; what one run finds is overwritten by the next.
/// </summary>
public sealed class ShortestOfFastest(TravelGraph graph, uint limitDeciseconds)
{
    private readonly ulong[] _reached = new ulong[graph.StateCount];
    private readonly uint[] _stamps = new uint[graph.StateCount];
    private readonly PriorityQueue<int, ulong> _queue = new();
    private uint _stamp;

    /// <summary>Deciseconds and millimetres to a state, null where it is not reached within the limit.</summary>
    public (uint Deciseconds, uint Millimetres)? this[int state] => _stamps[state] == _stamp ? ((uint)(_reached[state] >> 32), (uint)_reached[state]) : null;

    /// <summary>Finds every state within the limit; what the last run found is forgotten.</summary>
    /// <param name="departures">Where one may set out, each with the time and the length to it.</param>
    public void Run(ReadOnlySpan<Terminal> departures)
    {
        _stamp++;
        _queue.Clear();
        foreach (var departure in departures)
            Reach(departure.State, Packed(departure.Deciseconds, departure.Millimetres));
        ReadOnlySpan<uint> firstOut = graph.FirstOut.Span,
            heads = graph.Heads.Span,
            drives = graph.Drives.Span,
            times = graph.Times.Span,
            lengths = graph.Network.StreetMillimetres.Span;
        while (_queue.TryDequeue(out var state, out var reached))
        {
            if (reached > _reached[state])
                continue;
            for (var arc = (int)firstOut[state]; arc < firstOut[state + 1]; arc++)
            {
                var drive = (int)drives[arc];
                Reach((int)heads[arc], reached + Packed(times[drive], lengths[drive >> 1]));
            }
        }
    }

    // Lengths within any limit stay far below 2³² millimetres, so that the two halves add up without touching.
    private static ulong Packed(uint deciseconds, uint millimetres) => ((ulong)deciseconds << 32) | millimetres;

    private void Reach(int state, ulong reached)
    {
        if ((uint)(reached >> 32) > limitDeciseconds || (_stamps[state] == _stamp && _reached[state] <= reached))
            return;
        (_stamps[state], _reached[state]) = (_stamp, reached);
        _queue.Enqueue(state, reached);
    }
}
