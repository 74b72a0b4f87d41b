using Samplan.Cli.Networks;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Cli.Accessibility;

/// <summary>Computes what was asked for, by the fastest way there is for the mode.</summary>
internal sealed class OriginMeasures(StoredNetwork network, TravelRules rules, AccessibilityInput input, CancellationToken cancellation)
{
    /// <summary>How one travels by public transport; null on the streets alone.</summary>
    public TransitTimes? Transit { get; init; }

    /// <summary>Whether the last measure found a street near each opportunity.</summary>
    public Func<int, bool> IsLinked { get; private set; } = static _ => true;

    /// <summary>Whether a street was near each origin.</summary>
    public Func<int, bool> IsOriginLinked { get; set; } = static _ => true;

    public IReadOnlyList<OriginColumn> Compute(MeasureWish wish) =>
        wish.Kind switch
        {
            MeasureKind.Nearest => Nearest(wish),
            MeasureKind.Within => Within(wish),
            MeasureKind.Hansen => [new OriginColumn("hansen", HansenPotential.Sum(Costs(), input.Supply, wish.Decay!, rules.LimitCost, (null, cancellation)))],
            MeasureKind.Catchment =>
            [
                new OriginColumn(
                    "access",
                    FloatingCatchment.Compute(Costs(), input.Origins.KnownAmounts(), input.Supply, wish.Catchment!, cancellation).Access
                ),
            ],
            MeasureKind.Kinds => Kinds(wish),
            MeasureKind.Served => Served(wish),
            _ => throw new ArgumentOutOfRangeException(nameof(wish)),
        };

    /// <summary>On the streets by one search from all facilities, else origin by origin.</summary>
    public NearestTable FindNearest(int ranks)
    {
        if (Transit is not null)
            return NearestOpportunities.Find(Costs(), ranks, null, null, cancellation);
        var search = new FacilitySearch(new TravelGraph(network.Network, rules), input.Opportunities.Points);
        var nearest = search.Find(search.Link(input.Origins.Points, cancellation), ranks, null, cancellation);
        (IsLinked, IsOriginLinked) = (search.IsLinked, nearest.IsLinked);
        return nearest;
    }

    /// <summary>What follows when the facilities named first are closed, and who went where before.</summary>
    public (CascadeResult After, NearestTable Before) RunCascade(double leastPersons)
    {
        var search = new FacilitySearch(new TravelGraph(network.Network, rules), input.Opportunities.Points);
        var origins = search.Link(input.Origins.Points, cancellation);
        var before = search.Find(origins, 1, null, cancellation);
        (IsLinked, IsOriginLinked) = (search.IsLinked, before.IsLinked);
        // A facility that nobody can come to has no customers, but that says nothing of it.
        int[] closed = [.. input.Closed, .. Enumerable.Range(0, search.FacilityCount).Where(facility => !search.IsLinked(facility))];
        return (ServiceCascade.Run(search, origins, (input.Origins.Amounts!, leastPersons), closed, cancellation), before);
    }

    /// <summary>The way to the nearest.</summary>
    public static OriginColumn Way(string name, NearestTable nearest, MeasureWish wish) =>
        new($"{wish.UnitName}_{name}", [.. Enumerable.Range(0, nearest.OriginCount).Select(origin => Said(nearest.FindCost(origin, 0), wish))]);

    private IReadOnlyList<OriginColumn> Nearest(MeasureWish wish)
    {
        var nearest = FindNearest(wish.Ranks);
        var columns = new List<OriginColumn>();
        for (var rank = 0; rank < wish.Ranks; rank++)
        {
            var (costs, names) = (new double?[nearest.OriginCount], new string[nearest.OriginCount]);
            for (var origin = 0; origin < names.Length; origin++)
            {
                costs[origin] = Said(nearest.FindCost(origin, rank), wish);
                names[origin] = nearest.FindDestination(origin, rank) is { } found ? input.Opportunities.Ids[found] : "";
            }
            columns.Add(new OriginColumn($"{wish.UnitName}_{rank + 1}", costs, ($"nearest_{rank + 1}", names)));
        }
        return columns;
    }

    private IReadOnlyList<OriginColumn> Within(MeasureWish wish)
    {
        var sums = OpportunitiesWithin.Sum(Costs(), input.Supply, [.. wish.Bounds.Select(static bound => bound.Cost)], null, cancellation);
        return [.. wish.Bounds.Zip(sums, static (bound, sum) => new OriginColumn($"within_{bound.Said}", sum))];
    }

    // On the streets kind by kind, all origins at once; else all kinds at once.
    private IReadOnlyList<OriginColumn> Kinds(MeasureWish wish)
    {
        var kinds = input.Opportunities.KnownAreas(AccessibilityInput.KindColumn);
        var (said, bound) = wish.Bounds[0];
        if (Transit is not null)
            return [Counted(KindsWithin.Count(Costs(), kinds, bound, cancellation))];
        var search = new FacilitySearch(new TravelGraph(network.Network, rules), input.Opportunities.Points);
        var origins = search.Link(input.Origins.Points, cancellation);
        List<NearestTable> nearest =
        [
            .. kinds.Distinct(StringComparer.Ordinal).Select(kind => search.Find(origins, 1, facility => kinds[facility] == kind, cancellation)),
        ];
        (IsLinked, IsOriginLinked) = (search.IsLinked, nearest[0].IsLinked);
        return [Counted(KindsWithin.Count(nearest, bound))];

        OriginColumn Counted(int?[] counts) => new($"kinds_{said}", [.. counts.Select(static count => (double?)count)]);
    }

    private IReadOnlyList<OriginColumn> Served(MeasureWish wish)
    {
        var (nearest, rule, shares) = (FindNearest(1), wish.Served!.Rule, input.Origins.Shares);
        return
        [
            Column("served", origin => rule.IsServed(nearest.IsLinked(origin), nearest.FindCost(origin, 0), shares?[origin])),
            Column("near", origin => (rule with { LeastOnlineShare = null }).IsServed(nearest.IsLinked(origin), nearest.FindCost(origin, 0), null)),
            .. shares is null ? (OriginColumn[])[] : [Column("online", origin => shares[origin] is { } share ? share >= rule.LeastOnlineShare : null)],
        ];

        OriginColumn Column(string name, Func<int, bool?> holds) =>
            new(name, [.. Enumerable.Range(0, nearest.OriginCount).Select(origin => Number(holds(origin)))]);
    }

    /// <summary>1 for yes, 0 for no, null for what is not known.</summary>
    public static double? Number(bool? holds) =>
        holds switch
        {
            true => 1,
            false => 0,
            null => null,
        };

    private ITravelCosts Costs()
    {
        ITravelCosts costs = Transit is null
            ? new StreetCosts(network, rules, input.Origins.Points, input.Opportunities.Points)
            : Transit.Costs((input.Origins.Points, input.Opportunities.Points), cancellation);
        (IsLinked, IsOriginLinked) = (costs.IsDestinationLinked, costs.IsOriginLinked);
        return costs;
    }

    /// <summary>A cost as it is written: minutes to the hundredth, kilometres to the metre.</summary>
    public static double? Said(uint? cost, MeasureWish wish) =>
        cost is { } known ? Math.Round((double)known / wish.UnitCost, wish.Unit == TravelMeasure.Length ? 3 : 2) : null;
}
