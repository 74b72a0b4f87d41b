using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Samplan.Engine.Routing;

/// <summary>
/// Distances from several origins at a time to all places of a plan: one search upward for all of them, then one sweep downward, each origin in a lane of
/// its own. One a thread; the lanes of one run are overwritten by the next.
/// </summary>
internal sealed class LaneSweep<T, TMath> : Sweep
    where T : unmanaged
    where TMath : struct, ILaneMath<T>
{
    private readonly SweepPlan _plan;
    private readonly T[] _weights;
    private readonly AlignedLanes<T> _lanes = new();
    private readonly AlignedLanes<T> _up = new();
    private readonly int[] _upPlaces;
    private readonly List<int> _upward = [];
    private readonly byte[] _isReached;

    /// <param name="plan">Where to sweep.</param>
    /// <param name="weights">The plan's weights as lanes have them; shared between threads.</param>
    public LaneSweep(SweepPlan plan, T[] weights)
    {
        (_plan, _weights) = (plan, weights);
        _upPlaces = new int[plan.Hierarchy.NodeCount];
        _upPlaces.AsSpan().Fill(-1);
        _isReached = new byte[plan.Count];
        _lanes.Reserve(plan.Count);
    }

    public override int LaneCount => Vector512<T>.Count;

    public override uint Distance(int place, int lane) => TMath.ToDistance(_lanes.Span[place][lane]);

    public override void Run(ReadOnlySpan<Seed[]> origins)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(origins.Length, LaneCount, nameof(origins));
        Climb(origins);
        Relax();
        Descend();
        Forget();
    }

    // Targets by sixteen, so that each lane's row is written a cache line at a time.
    public override void Gather(SweepTargets targets, Span<uint> distances)
    {
        const int tile = 16;
        var lanes = _lanes.Span;
        Span<Vector512<T>> held = stackalloc Vector512<T>[tile];
        var values = MemoryMarshal.Cast<Vector512<T>, T>(held);
        for (var start = 0; start < targets.Count; start += tile)
        {
            var count = Math.Min(tile, targets.Count - start);
            for (var i = 0; i < count; i++)
                held[i] = Least(targets, start + i, lanes);
            for (int lane = 0, row = start; row < distances.Length; lane++, row += targets.Count)
            {
                for (var i = 0; i < count; i++)
                    distances[row + i] = TMath.ToDistance(values[i * LaneCount + lane]);
            }
        }
    }

    private static Vector512<T> Least(SweepTargets targets, int target, Span<Vector512<T>> lanes)
    {
        var least = Vector512.Create(TMath.Unreached);
        for (var arrival = targets.First[target]; arrival < targets.First[target + 1]; arrival++)
            least = Vector512.Min(least, TMath.Add(lanes[targets.Places[arrival]], TMath.Of(targets.Costs[arrival])));
        return least;
    }

    // Within is a mask of ones: the amount where it holds, nothing where not. Sums of 32 bits are emptied before they could overflow.
    public override void SumWithin(ReadOnlySpan<uint> amounts, uint limit, Span<ulong> sums)
    {
        ref var lanes = ref _lanes.First;
        var most = Vector512.Create(TMath.Of(Math.Min(limit, TMath.ToDistance(TMath.Farthest))));
        var (low, high) = (Vector512<uint>.Zero, Vector512<uint>.Zero);
        var held = 0UL;
        for (var place = 0; place < amounts.Length; place++)
        {
            var amount = amounts[place];
            if (amount == 0)
                continue;
            held += amount;
            if (held > uint.MaxValue)
            {
                Empty(ref low, ref high, sums);
                held = amount;
            }
            TMath.AddWithin(Unsafe.Add(ref lanes, place), most, Vector512.Create(amount), ref low, ref high);
        }
        Empty(ref low, ref high, sums);
    }

    // As above, and memory is asked for ahead as in the sweep itself.
    public override unsafe void SumWithin(SweepTargets targets, ReadOnlySpan<uint> amounts, uint limit, Span<ulong> sums)
    {
        ref var lanes = ref _lanes.First;
        ref var places = ref MemoryMarshal.GetArrayDataReference(targets.Places);
        var (firsts, costs) = (targets.First, targets.Costs);
        var most = Vector512.Create(TMath.Of(Math.Min(limit, TMath.ToDistance(TMath.Farthest))));
        var (low, high) = (Vector512<uint>.Zero, Vector512<uint>.Zero);
        var held = 0UL;
        for (var target = 0; target < amounts.Length; target++)
        {
            var least = Vector512.Create(TMath.Unreached);
            for (var arrival = firsts[target]; arrival < firsts[target + 1]; arrival++)
            {
                if (Sse.IsSupported)
                    Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref lanes, Unsafe.Add(ref places, arrival + SweepPlan.LookAhead))));
                least = Vector512.Min(least, TMath.Add(Unsafe.Add(ref lanes, Unsafe.Add(ref places, arrival)), TMath.Of(costs[arrival])));
            }
            held += amounts[target];
            if (held > uint.MaxValue)
            {
                Empty(ref low, ref high, sums);
                held = amounts[target];
            }
            TMath.AddWithin(least, most, Vector512.Create(amounts[target]), ref low, ref high);
        }
        Empty(ref low, ref high, sums);
    }

    private static void Empty(ref Vector512<uint> low, ref Vector512<uint> high, Span<ulong> sums)
    {
        var half = Vector512<uint>.Count;
        for (var lane = 0; lane < sums.Length; lane++)
            sums[lane] += lane < half ? low[lane] : high[lane - half];
        (low, high) = (Vector512<uint>.Zero, Vector512<uint>.Zero);
    }

    // All that can be reached upward from any origin, lowest first.
    private void Climb(ReadOnlySpan<Seed[]> origins)
    {
        var positions = _plan.Hierarchy.Positions.Span;
        var first = _plan.Hierarchy.FirstUp.Span;
        var heads = _plan.Hierarchy.UpHeads.Span;
        foreach (var seeds in origins)
        {
            foreach (var seed in seeds)
                Meet((int)positions[seed.Node]);
        }
        for (var i = 0; i < _upward.Count; i++)
        {
            for (var arc = (int)first[_upward[i]]; arc < first[_upward[i] + 1]; arc++)
                Meet((int)heads[arc]);
        }
        _upward.Sort(static (a, b) => b.CompareTo(a));
        _up.Reserve(_upward.Count);
        var up = _up.Span;
        up.Fill(Vector512.Create(TMath.Unreached));
        for (var i = 0; i < _upward.Count; i++)
            _upPlaces[_upward[i]] = i;
        var lanes = MemoryMarshal.Cast<Vector512<T>, T>(up);
        for (var lane = 0; lane < origins.Length; lane++)
        {
            foreach (var seed in origins[lane])
            {
                ref var distance = ref lanes[_upPlaces[(int)positions[seed.Node]] * LaneCount + lane];
                if (seed.Cost < TMath.ToDistance(distance))
                    distance = TMath.Of(seed.Cost);
            }
        }
    }

    private void Meet(int position)
    {
        if (_upPlaces[position] >= 0)
            return;
        _upPlaces[position] = 0;
        _upward.Add(position);
    }

    private void Relax()
    {
        var first = _plan.Hierarchy.FirstUp.Span;
        var heads = _plan.Hierarchy.UpHeads.Span;
        var weights = _plan.Hierarchy.UpWeights.Span;
        var up = _up.Span;
        for (var i = 0; i < _upward.Count; i++)
        {
            var from = up[i];
            for (var arc = (int)first[_upward[i]]; arc < first[_upward[i] + 1]; arc++)
            {
                ref var to = ref up[_upPlaces[(int)heads[arc]]];
                to = Vector512.Min(to, TMath.Add(from, TMath.Of(weights[arc])));
            }
        }
        for (var i = 0; i < _upward.Count; i++)
        {
            var place = _plan.PlaceOf(_upward[i]);
            if (place < 0)
                continue;
            _isReached[place] = 1;
            _lanes.Span[place] = up[i];
        }
    }

    // The kernel: bounds are known from the plan, which was built from arrays that fit each other. What an arc needs lies anywhere above; asked for 32 arcs ahead it
    // is there in time, which nearly halves the time of a sweep.
    private unsafe void Descend()
    {
        ref var lanes = ref _lanes.First;
        ref var first = ref MemoryMarshal.GetArrayDataReference(_plan.First);
        ref var tails = ref MemoryMarshal.GetArrayDataReference(_plan.Tails);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var isReached = ref MemoryMarshal.GetArrayDataReference(_isReached);
        var unreached = Vector512.Create(TMath.Unreached);
        nuint arc = 0;
        var count = (nuint)_plan.Count;
        for (nuint place = 0; place < count; place++)
        {
            nuint end = Unsafe.Add(ref first, place + 1);
            var least = Unsafe.Add(ref isReached, place) == 0 ? unreached : Unsafe.Add(ref lanes, place);
            for (; arc < end; arc++)
            {
                if (Sse.IsSupported)
                    Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref lanes, (nuint)Unsafe.Add(ref tails, arc + SweepPlan.LookAhead))));
                least = Vector512.Min(least, TMath.Add(Unsafe.Add(ref lanes, (nuint)Unsafe.Add(ref tails, arc)), Unsafe.Add(ref weights, arc)));
            }
            Unsafe.Add(ref lanes, place) = least;
        }
    }

    private void Forget()
    {
        foreach (var position in _upward)
        {
            _upPlaces[position] = -1;
            if (_plan.PlaceOf(position) is >= 0 and var place)
                _isReached[place] = 0;
        }
        _upward.Clear();
    }
}
