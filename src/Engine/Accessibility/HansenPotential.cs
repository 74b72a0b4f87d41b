namespace Samplan.Engine.Accessibility;

/// <summary>Gravity accessibility: Aᵢ = Σⱼ Oⱼ · f(cᵢⱼ) (Hansen 1959), over destinations within a limit.</summary>
public static class HansenPotential
{
    /// <param name="costs">Any mode's.</param>
    /// <param name="amounts">By destination, not below zero.</param>
    /// <param name="decay">The function f.</param>
    /// <param name="limit">Destinations farther away do not count; the weights up to it are computed once.</param>
    /// <returns>By origin: null for one that is not linked, 0 for one that reaches nothing.</returns>
    public static double?[] Sum(
        ITravelCosts costs,
        double[] amounts,
        Decay decay,
        uint limit,
        (IProgress<double>? Progress, CancellationToken Cancellation) run = default
    )
    {
        var weights = new double[limit + 1];
        for (var cost = 0u; cost <= limit; cost++)
            weights[cost] = decay.WeightAt(cost);
        var sums = new double[costs.OriginCount];
        costs.Stream(
            (origin, first, part) => sums[origin] = Add(sums[origin], part, amounts.AsSpan(first, part.Length), weights),
            run.Progress,
            run.Cancellation
        );
        var potential = new double?[costs.OriginCount];
        for (var origin = 0; origin < potential.Length; origin++)
            potential[origin] = costs.IsOriginLinked(origin) ? sums[origin] : null;
        return potential;
    }

    private static double Add(double sum, ReadOnlySpan<uint> costs, ReadOnlySpan<double> amounts, double[] weights)
    {
        for (var i = 0; i < costs.Length; i++)
        {
            if (costs[i] < (uint)weights.Length)
                sum += amounts[i] * weights[costs[i]];
        }
        return sum;
    }
}
