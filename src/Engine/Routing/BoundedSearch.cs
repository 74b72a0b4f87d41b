using System.Numerics;

namespace Samplan.Engine.Routing;

/// <summary>
/// Dijkstra within a limit, with a bucket for each decisecond (Dial 1969) and a bit for each bucket that holds something. One a thread; what one run finds is
/// overwritten by the next.
/// </summary>
public sealed class BoundedSearch
{
    private const int Nothing = -1;
    private readonly TravelGraph _graph;
    private readonly uint _limit;
    private readonly uint[] _reached;
    private readonly uint[] _stamps;
    private readonly int[] _buckets;
    private readonly ulong[] _filled;
    private (int State, int Next)[] _entries = new (int, int)[1024];
    private int _entryCount;
    private uint _stamp;

    /// <param name="graph">What may be travelled.</param>
    /// <param name="limitDeciseconds">States farther away are not reached.</param>
    public BoundedSearch(TravelGraph graph, uint limitDeciseconds)
    {
        (_graph, _limit) = (graph, limitDeciseconds);
        (_reached, _stamps) = (new uint[graph.StateCount], new uint[graph.StateCount]);
        _buckets = new int[limitDeciseconds + 1];
        _buckets.AsSpan().Fill(Nothing);
        _filled = new ulong[limitDeciseconds / 64 + 1];
    }

    /// <summary>Deciseconds to a state, <see cref="uint.MaxValue"/> where it is not reached within the limit.</summary>
    public uint this[int state] => _stamps[state] == _stamp ? _reached[state] : uint.MaxValue;

    /// <summary>The states that the last run has met, some of them several times.</summary>
    internal ReadOnlySpan<(int State, int Next)> Met => _entries.AsSpan(0, _entryCount);

    /// <summary>Finds every state within the limit; what the last run found is forgotten.</summary>
    /// <param name="departures">Where one may set out, each with what it costs to be there; empty for a point that no street is near.</param>
    public void Run(ReadOnlySpan<Terminal> departures)
    {
        _stamp++;
        _entryCount = 0;
        foreach (var departure in departures)
            Reach(departure.State, departure.Deciseconds);
        var (first, heads, drives) = (_graph.FirstOut, _graph.Heads, _graph.Drives);
        ReadOnlySpan<uint> firstOut = first.Span,
            headOf = heads.Span,
            driveOf = drives.Span,
            times = _graph.Times.Span;
        for (var word = 0; word < _filled.Length; word++)
        {
            while (_filled[word] != 0)
            {
                var time = (uint)(64 * word + BitOperations.TrailingZeroCount(_filled[word]));
                var entry = Take(time);
                if (_reached[entry] != time)
                    continue;
                for (var arc = (int)firstOut[entry]; arc < firstOut[entry + 1]; arc++)
                    Reach((int)headOf[arc], time + times[(int)driveOf[arc]]);
            }
        }
    }

    private int Take(uint time)
    {
        var (state, next) = _entries[_buckets[time]];
        _buckets[time] = next;
        if (next == Nothing)
            _filled[time / 64] &= ~(1UL << (int)(time % 64));
        return state;
    }

    private void Reach(int state, uint time)
    {
        if (time > _limit || (_stamps[state] == _stamp && _reached[state] <= time))
            return;
        (_stamps[state], _reached[state]) = (_stamp, time);
        if (_entryCount == _entries.Length)
            Array.Resize(ref _entries, 2 * _entries.Length);
        _entries[_entryCount] = (state, _buckets[time]);
        _buckets[time] = _entryCount++;
        _filled[time / 64] |= 1UL << (int)(time % 64);
    }
}
