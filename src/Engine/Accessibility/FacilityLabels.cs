namespace Samplan.Engine.Accessibility;

/// <summary>The nearest few facilities of each state, settled in the order of cost and then of facility, so that each state keeps the first few that come.</summary>
internal sealed class FacilityLabels(int stateCount, int rankCount, uint limit)
{
    private const int CheckedEvery = 1 << 16;
    private readonly int[] _facilities = new int[stateCount * rankCount];
    private readonly uint[] _costs = new uint[stateCount * rankCount];
    private readonly byte[] _counts = new byte[stateCount];
    private readonly PriorityQueue<int, ulong> _queue = new();

    public IEnumerable<(int Facility, uint Cost)> Of(int state)
    {
        for (var i = state * rankCount; i < state * rankCount + _counts[state]; i++)
            yield return (_facilities[i], _costs[i]);
    }

    public void Offer(int state, int facility, uint cost)
    {
        if (cost <= limit && _counts[state] < rankCount && !Has(state, facility))
            _queue.Enqueue(state, ((ulong)cost << 32) | (uint)facility);
    }

    public void Spread(BackwardArcs arcs, CancellationToken cancellation)
    {
        for (var step = 0L; _queue.TryDequeue(out var state, out var key); step++)
        {
            if (step % CheckedEvery == 0)
                cancellation.ThrowIfCancellationRequested();
            var (cost, facility) = ((uint)(key >> 32), (int)(uint)key);
            if (_counts[state] == rankCount || Has(state, facility))
                continue;
            var at = state * rankCount + _counts[state]++;
            (_facilities[at], _costs[at]) = (facility, cost);
            for (var i = arcs.First[state]; i < arcs.First[state + 1]; i++)
                Offer(arcs.Arcs[i].Tail, facility, cost + arcs.Arcs[i].Cost);
        }
    }

    private bool Has(int state, int facility) => _facilities.AsSpan(state * rankCount, _counts[state]).Contains(facility);
}
