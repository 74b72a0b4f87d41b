namespace Samplan.Engine.Routing;

/// <summary>
/// Distances from several origins at a time, each in a lane of its own, to all places of a plan. One a thread; what one run finds is overwritten by the next.
/// </summary>
public abstract class Sweep
{
    /// <summary>Distances from this on are <see cref="uint.MaxValue"/> in lanes of 16 bits.</summary>
    public const uint ShortLimit = ushort.MaxValue;

    private protected Sweep() { }

    /// <summary>How many origins one run takes.</summary>
    public abstract int LaneCount { get; }

    /// <summary>A sweep that finds every distance up to a limit; those beyond may be given or be <see cref="uint.MaxValue"/>. Limits below 65,535 are twice as fast.</summary>
    public static Sweep Over(SweepPlan plan, uint limit) =>
        limit < ShortLimit ? new LaneSweep<ushort, ShortLanes>(plan, plan.ShortWeights) : new LaneSweep<uint, LongLanes>(plan, plan.Weights);

    /// <summary>Computes the distances from up to <see cref="LaneCount"/> origins, each given by where it may begin (nodes of the graph).</summary>
    public abstract void Run(ReadOnlySpan<Seed[]> origins);

    /// <summary>The distance of a place of the plan from the origin of a lane, <see cref="uint.MaxValue"/> when it is not reached.</summary>
    public abstract uint Distance(int place, int lane);

    /// <summary>The least distance to each target by lane: <paramref name="distances"/> has a row of targets for each lane.</summary>
    public abstract void Gather(SweepTargets targets, Span<uint> distances);

    /// <summary>
    /// What lies within a limit of each origin, added up while nothing else is kept.
    /// </summary>
    /// <param name="amounts">People, or any opportunity, at each place of the plan.</param>
    /// <param name="limit">Places at this distance count.</param>
    /// <param name="sums">One a lane.</param>
    public abstract void SumWithin(ReadOnlySpan<uint> amounts, uint limit, Span<ulong> sums);

    /// <summary>The same for targets, each at its least distance.</summary>
    /// <param name="targets">Of the plan that is swept; those that lie near each other in it are the faster for it.</param>
    /// <param name="amounts">One a target.</param>
    /// <param name="limit">Targets at this distance count.</param>
    /// <param name="sums">One a lane; added to.</param>
    public abstract void SumWithin(SweepTargets targets, ReadOnlySpan<uint> amounts, uint limit, Span<ulong> sums);
}
