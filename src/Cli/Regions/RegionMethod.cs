using System.Globalization;
using Samplan.Engine.Flows;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Cli.Regions;

/// <summary>A method with its parameters, made ready before any file is read, so that a contradiction is told at once.</summary>
internal sealed class RegionMethod
{
    private readonly Func<FlowTable, RegionInputs, CancellationToken, RegionalDivision> _form;

    private RegionMethod(Func<FlowTable, RegionInputs, CancellationToken, RegionalDivision> form) => _form = form;

    public static RegionMethod Of(RegionParameters parameters)
    {
        switch (parameters.Method)
        {
            case "scb-la":
                var markets = parameters.LocalLabourMarkets();
                return new RegionMethod((flows, _, cancellation) => LocalLabourMarkets.Of(flows, markets, cancellation));
            case "ttwa":
                var areas = parameters.TravelToWork();
                var isTuned = parameters.IsFineTuned;
                return new RegionMethod((flows, inputs, cancellation) => TravelToWork(flows, areas, isTuned ? inputs.Neighbours : null, cancellation));
            case "intramax":
                var (count, fewest) = (parameters.RegionCount, parameters.FewestRegions);
                return new RegionMethod((flows, inputs, cancellation) => Cut(Intramax.Of(flows, inputs.Neighbours, null, cancellation), count, fewest));
            default:
                var urban = parameters.FunctionalUrban();
                return new RegionMethod((flows, inputs, _) => FunctionalUrbanAreas.Of(flows, inputs.UrbanUnits!, urban, inputs.Neighbours));
        }
    }

    public UncertainDivision Divide(RegionInputs inputs, CancellationToken cancellation) => inputs.Flows.Divide(flows => _form(flows, inputs, cancellation));

    private static RegionalDivision TravelToWork(FlowTable flows, TravelToWorkRules rules, UnitNeighbours? neighbours, CancellationToken cancellation)
    {
        var areas = TravelToWorkAreas.Of(flows, rules, null, cancellation);
        return neighbours is null ? areas : ContiguityTuning.Of(areas, flows, neighbours, rules, cancellation);
    }

    private static RegionalDivision Cut(Dendrogram dendrogram, int? count, int fewest)
    {
        var regions = count ?? dendrogram.FindJump(fewest);
        if (regions < dendrogram.FewestRegions || regions > dendrogram.MostRegions)
            throw RegionRefused.Because(
                "regions-impossible",
                ("count", Text(regions)),
                ("fewest", Text(dendrogram.FewestRegions)),
                ("most", Text(dendrogram.MostRegions))
            );
        return dendrogram.Cut(regions);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
