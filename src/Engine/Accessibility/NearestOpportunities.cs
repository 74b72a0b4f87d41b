using Samplan.Engine.Networks;

namespace Samplan.Engine.Accessibility;

/// <summary>The nearest, second nearest … destination of each origin: d₁(i) = minⱼ cᵢⱼ. Memory is that of the answer.</summary>
public static class NearestOpportunities
{
    /// <param name="costs">Any mode's.</param>
    /// <param name="rankCount">How many, at least 1.</param>
    /// <param name="isOpen">Destinations that count; null for all.</param>
    public static NearestTable Find(
        ITravelCosts costs,
        int rankCount,
        Func<int, bool>? isOpen = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rankCount, 1);
        var isLinked = new bool[costs.OriginCount];
        for (var origin = 0; origin < isLinked.Length; origin++)
            isLinked[origin] = costs.IsOriginLinked(origin);
        var nearest = new NearestTable(isLinked, rankCount);
        costs.Stream(
            (origin, first, part) =>
            {
                for (var i = 0; i < part.Length; i++)
                {
                    if (part[i] != RoadNetwork.Never && isOpen?.Invoke(first + i) != false)
                        nearest.Offer(origin, first + i, part[i]);
                }
            },
            progress,
            cancellation
        );
        return nearest;
    }
}
