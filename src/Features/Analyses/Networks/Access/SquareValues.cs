using Samplan.Engine.Accessibility;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Routing;

namespace Samplan.Analyses.Networks.Access;

/// <summary>The value of each square by each measure; see <c>docs/methods/accessibility.md</c> for the formulas.</summary>
internal sealed class SquareValues(AccessMeasure measure, AccessWays ways)
{
    private const int Decimals = 2;

    /// <param name="onlinePercent">By square; null where online does not stand in for a way.</param>
    /// <returns>By square: null where no street is near it, infinite where nothing is reached and a way is asked for.</returns>
    public double?[] Of(PeopledSquares squares, AccessTargets targets, double?[]? onlinePercent, CancellationToken cancellation)
    {
        var from = squares.ListMiddles();
        return measure.Form switch
        {
            AccessForm.Nearest => OfNearest(Nearest(measure.Rank), (table, square) => Ways(table.FindCost(square, measure.Rank - 1))),
            AccessForm.Detour => OfNearest(Nearest(2), (table, square) => Detour(table.FindCost(square, 0), table.FindCost(square, 1))),
            AccessForm.Stranded => OfNearest(Nearest(2), (table, square) => table.FindCost(square, 0) is null || table.FindCost(square, 1) is not null ? 0 : 1),
            AccessForm.Served => CountServed(Nearest(1), onlinePercent),
            AccessForm.Nearness => CountKinds(from, targets, cancellation),
            AccessForm.Within => OpportunitiesWithin.Sum(Costs(), targets.Amounts, [ways.Limit], null, cancellation)[0],
            AccessForm.Potential => HansenPotential.Sum(
                Costs(),
                targets.Amounts,
                new Decay(measure.Decay, measure.Half, ways.Unit),
                ways.Limit,
                (null, cancellation)
            ),
            AccessForm.Catchment => [.. FloatingCatchment.Compute(Costs(), squares.Persons, targets.Amounts, Zones(), cancellation).Access],
        };

        NearestTable Nearest(int ranks) => ways.Nearest(from, targets.Points, ranks, cancellation);

        ITravelCosts Costs() => ways.To(from, targets.Points, cancellation);
    }

    // The searches end at the limit: what they have found is within it.
    private static double?[] OfNearest(NearestTable table, Func<NearestTable, int, double?> value) =>
        [.. Enumerable.Range(0, table.OriginCount).Select(square => table.IsLinked(square) ? value(table, square) : null)];

    private double Ways(uint? cost) => cost is { } found ? Math.Round((double)found / ways.Unit, Decimals) : double.PositiveInfinity;

    /// <summary>Null for those who have none today: they lose nothing.</summary>
    private double? Detour(uint? first, uint? second) => first is null ? null : Ways(second - first);

    private double?[] CountServed(NearestTable nearest, double?[]? onlinePercent)
    {
        var rule = new ServedRule(ways.Limit, onlinePercent is null ? null : measure.LeastOnlinePercent);
        return
        [
            .. Enumerable
                .Range(0, nearest.OriginCount)
                .Select(square =>
                    rule.IsServed(nearest.IsLinked(square), nearest.FindCost(square, 0), onlinePercent?[square]) switch
                    {
                        true => 1.0,
                        false => 0.0,
                        null => (double?)null,
                    }
                ),
        ];
    }

    private double?[] CountKinds(GeoPoint[] from, AccessTargets targets, CancellationToken cancellation)
    {
        var byKind = Enumerable
            .Range(0, measure.Kinds.Count)
            .Select(kind => ways.Nearest(from, [.. targets.Points.Where((_, point) => targets.Kinds[point] == kind)], 1, cancellation));
        return [.. KindsWithin.Count([.. byKind], ways.Limit).Select(static count => (double?)count)];
    }

    private CatchmentRules Zones() =>
        new([.. measure.Limits.Zip(measure.Weights, (limit, weight) => new CatchmentZone((uint)Math.Round(limit * ways.Unit), weight))])
        {
            IsBalanced = measure.IsBalanced,
        };
}
