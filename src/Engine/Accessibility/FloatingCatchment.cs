namespace Samplan.Engine.Accessibility;

/// <summary>
/// Supply a person where catchments overlap. First each facility's supply is shared by the demand around it, Rⱼ = Sⱼ / Σₖ Pₖ·w(cₖⱼ); then each origin adds up what
/// it reaches, Aᵢ = Σⱼ Rⱼ·w(cᵢⱼ) (Luo and Wang 2003; zones: Luo and Qi 2009). Then Σᵢ Pᵢ·Aᵢ = Σⱼ Sⱼ over the facilities that somebody reaches. Balanced (Páez, Higgins and
/// Vivona 2019), demand weighs w / Σⱼ w of its row and supply w / Σᵢ w of its column, so that Σⱼ Dⱼ = Σᵢ Pᵢ of those who reach any.
/// Costs are streamed once for each step. Demand is added up in whole 2⁻³² persons, so that the answer does not depend on the order of threads.
/// </summary>
public static class FloatingCatchment
{
    private const double Units = 1L << 32;

    /// <param name="costs">Any mode's.</param>
    /// <param name="persons">Demand by origin, not below zero; the whole below 2³⁰.</param>
    /// <param name="supply">By destination, not below zero.</param>
    public static CatchmentAccess Compute(ITravelCosts costs, double[] persons, double[] supply, CatchmentRules rules, CancellationToken cancellation = default)
    {
        var rows = rules.IsBalanced ? RowSums(costs, rules, cancellation) : null;
        // A balanced row counts each person once, however many facilities there are.
        var demand = ColumnSums(costs, (origin, weight) => persons[origin] * (rows is null ? weight : weight / rows[origin]), rules, cancellation);
        var columns = rules.IsBalanced ? ColumnSums(costs, static (_, weight) => weight, rules, cancellation) : null;
        var ratios = new double?[costs.DestinationCount];
        for (var j = 0; j < ratios.Length; j++)
            ratios[j] = demand[j] > 0 ? supply[j] / demand[j] : null;
        var access = new double[costs.OriginCount];
        costs.Stream(
            (origin, first, part) =>
            {
                for (var i = 0; i < part.Length; i++)
                {
                    var weight = rules.WeightAt(part[i]);
                    if (weight > 0 && ratios[first + i] is { } ratio)
                        access[origin] += ratio * (columns is null ? weight : weight / columns[first + i]);
                }
            },
            null,
            cancellation
        );
        var known = new double?[costs.OriginCount];
        for (var i = 0; i < known.Length; i++)
            known[i] = costs.IsOriginLinked(i) ? access[i] : null;
        return new CatchmentAccess(ratios, known);
    }

    private static double[] RowSums(ITravelCosts costs, CatchmentRules rules, CancellationToken cancellation)
    {
        var sums = new double[costs.OriginCount];
        costs.Stream(
            (origin, _, part) =>
            {
                foreach (var cost in part)
                    sums[origin] += rules.WeightAt(cost);
            },
            null,
            cancellation
        );
        return sums;
    }

    private static double[] ColumnSums(ITravelCosts costs, Func<int, double, double> termOf, CatchmentRules rules, CancellationToken cancellation)
    {
        using var sums = new ThreadLocal<long[]>(() => new long[costs.DestinationCount], trackAllValues: true);
        costs.Stream(
            (origin, first, part) =>
            {
                var mine = sums.Value!;
                for (var i = 0; i < part.Length; i++)
                {
                    var weight = rules.WeightAt(part[i]);
                    if (weight > 0)
                        mine[first + i] += (long)Math.Round(termOf(origin, weight) * Units);
                }
            },
            null,
            cancellation
        );
        var total = new double[costs.DestinationCount];
        for (var j = 0; j < total.Length; j++)
            total[j] = sums.Values.Sum(mine => mine[j]) / Units;
        return total;
    }
}
