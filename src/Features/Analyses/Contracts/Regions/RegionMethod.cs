using System.Globalization;
using Samplan.Engine.Flows;
using Samplan.Engine.Flows.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>A method with its parameters, made ready before any data are read, so that a contradiction is told at once.</summary>
public sealed class RegionMethod
{
    private readonly Func<FlowTable, RegionGround, CancellationToken, (RegionalDivision Division, Dendrogram? Dendrogram)> _form;

    private RegionMethod(Func<FlowTable, RegionGround, CancellationToken, (RegionalDivision, Dendrogram?)> form) => _form = form;

    /// <exception cref="RefusedException">Parameters that cannot be, or contradict each other.</exception>
    public static RegionMethod Of(RegionParameters parameters)
    {
        switch (parameters.Method)
        {
            case "scb-la":
                var markets = parameters.LocalLabourMarkets();
                return new RegionMethod((flows, _, cancellation) => (LocalLabourMarkets.Of(flows, markets, cancellation), null));
            case "ttwa":
                var areas = parameters.TravelToWork();
                var isTuned = parameters.IsFineTuned;
                return new RegionMethod((flows, ground, cancellation) => (TravelToWork(flows, areas, isTuned ? ground.Neighbours : null, cancellation), null));
            case "intramax":
                var (count, fewest) = (parameters.RegionCount, parameters.FewestRegions);
                return new RegionMethod((flows, ground, cancellation) => Cut(Intramax.Of(flows, ground.Neighbours, null, cancellation), count, fewest));
            default:
                var urban = parameters.FunctionalUrban();
                return new RegionMethod((flows, ground, _) => (FunctionalUrbanAreas.Of(flows, ground.UrbanUnits!, urban, ground.Neighbours), null));
        }
    }

    /// <summary>Forms the regions of flows that may be partly hidden.</summary>
    /// <returns>The division, and for <c>intramax</c> the dendrogram that it was cut from.</returns>
    /// <exception cref="RefusedException">Another number of regions than there can be.</exception>
    public (UncertainDivision Found, Dendrogram? Dendrogram) Divide(UncertainFlows flows, RegionGround ground, CancellationToken cancellation)
    {
        Dendrogram? ofMiddle = null;
        var found = flows.Divide(table =>
        {
            var (division, dendrogram) = _form(table, ground, cancellation);
            ofMiddle ??= dendrogram;
            return division;
        });
        return (found, ofMiddle);
    }

    private static RegionalDivision TravelToWork(FlowTable flows, TravelToWorkRules rules, UnitNeighbours? neighbours, CancellationToken cancellation)
    {
        var areas = TravelToWorkAreas.Of(flows, rules, null, cancellation);
        return neighbours is null ? areas : ContiguityTuning.Of(areas, flows, neighbours, rules, cancellation);
    }

    private static (RegionalDivision, Dendrogram?) Cut(Dendrogram dendrogram, int? count, int fewest)
    {
        if (count is not { } regions)
            return (dendrogram.CutAtJump(fewest), dendrogram);
        if (regions < dendrogram.FewestRegions || regions > dendrogram.MostRegions)
            throw new RefusedException(
                Refusal.Of(
                    "regions.regions-impossible",
                    ("count", Text(regions)),
                    ("fewest", Text(dendrogram.FewestRegions)),
                    ("most", Text(dendrogram.MostRegions))
                )
            );
        return (dendrogram.Cut(regions), dendrogram);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
