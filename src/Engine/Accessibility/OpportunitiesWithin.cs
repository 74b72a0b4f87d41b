namespace Samplan.Engine.Accessibility;

/// <summary>
/// Cumulative opportunities: Aᵢ(T) = Σⱼ Oⱼ · 1[cᵢⱼ ≤ T] (Ingram 1971; Wachs and Kumagai 1973). With several limits this is a curve, which never falls.
/// </summary>
public static class OpportunitiesWithin
{
    /// <param name="costs">Any mode's.</param>
    /// <param name="amounts">People, jobs, or 1, by destination; not below zero.</param>
    /// <param name="limits">Rising, in the costs' unit; a destination at the limit counts.</param>
    /// <returns>For each limit by origin: null for an origin that is not linked, 0 for one that reaches nothing.</returns>
    public static double?[][] Sum(
        ITravelCosts costs,
        double[] amounts,
        IReadOnlyList<uint> limits,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        for (var i = 1; i < limits.Count; i++)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limits[i], limits[i - 1], nameof(limits));
        uint[] bounds = [.. limits];
        if (costs is ISummedCosts summed && Whole(amounts) is { } whole)
            return Sum(summed, whole, bounds, progress, cancellation);
        // By origin, what lies between each limit and the one below it.
        var bands = new double[costs.OriginCount * bounds.Length];
        costs.Stream(
            (origin, first, part) => Add(part, amounts.AsSpan(first, part.Length), bounds, bands.AsSpan(origin * bounds.Length, bounds.Length)),
            progress,
            cancellation
        );
        var sums = Array.ConvertAll(bounds, _ => new double?[costs.OriginCount]);
        for (var origin = 0; origin < costs.OriginCount; origin++)
        {
            if (!costs.IsOriginLinked(origin))
                continue;
            var sum = 0.0;
            for (var i = 0; i < bounds.Length; i++)
                sums[i][origin] = sum += bands[origin * bounds.Length + i];
        }
        return sums;
    }

    // Sums of whole numbers below 2⁵³ are exact whatever their order, so that both ways give the same.
    private static double?[][] Sum(ISummedCosts costs, uint[] amounts, uint[] limits, IProgress<double>? progress, CancellationToken cancellation)
    {
        var sums = Array.ConvertAll(limits, _ => new double?[costs.OriginCount]);
        var done = 0;
        costs.SumWithin(
            amounts,
            limits,
            (origin, found) =>
            {
                for (var i = 0; i < sums.Length; i++)
                    sums[i][origin] = found[i];
                progress?.Report((double)Interlocked.Increment(ref done) / costs.OriginCount);
            },
            cancellation
        );
        return sums;
    }

    /// <summary>The amounts as whole numbers, null where one is not or all are more than a double holds exactly.</summary>
    private static uint[]? Whole(double[] amounts)
    {
        const double mostExact = 9_007_199_254_740_992;
        var sum = 0.0;
        foreach (var amount in amounts)
        {
            if (!(amount >= 0 && amount <= uint.MaxValue && amount == Math.Floor(amount)))
                return null;
            sum += amount;
        }
        return sum < mostExact ? Array.ConvertAll(amounts, static amount => (uint)amount) : null;
    }

    private static void Add(ReadOnlySpan<uint> costs, ReadOnlySpan<double> amounts, uint[] bounds, Span<double> bands)
    {
        var last = bounds[^1];
        for (var i = 0; i < costs.Length; i++)
        {
            if (costs[i] > last)
                continue;
            var band = 0;
            while (costs[i] > bounds[band])
                band++;
            bands[band] += amounts[i];
        }
    }
}
