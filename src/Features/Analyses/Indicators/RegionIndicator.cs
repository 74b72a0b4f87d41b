using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// A figure of the functional region that each unit is part of. A place takes that of its municipality where the regions are made of municipalities; it is then the
/// centre when its municipality is. A unit in no region has none.
/// </summary>
internal sealed class RegionIndicator(RegionFigure figure, IndicatorUnit unit) : IIndicatorMethod
{
    public IReadOnlyList<StepKey> Steps => [AnalysisSteps.FunctionalRegions, AnalysisSteps.Municipalities];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var set = inputs.FindResult<RegionSet>(AnalysisSteps.FunctionalRegions);
        if (set?.Source is not { } source || set.Members.Count == 0)
            yield break;
        var numbers = set.Units.Select((one, number) => (one.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        var isOwn = set.Layer == UnitLayer.RoleOf(units.Geography);
        if (!isOwn && (set.Layer != "municipalities" || units.Geography != Geography.Place))
            yield break;
        var municipalities = inputs.GetResult<PlaceSet>(AnalysisSteps.Municipalities).Places;
        yield return new IndicatorYear(set.Year, [.. units.Units.Select(one => Value(set, Find(one)))], null, [source]);

        int? Find(Place one)
        {
            var id = isOwn ? one.Id : municipalities.FirstOrDefault(municipality => IsIn(one, municipality))?.Id;
            return id is not null && numbers.TryGetValue(id, out var number) ? number : null;
        }
    }

    internal static bool IsIn(Place place, Place municipality) =>
        place.MunicipalityCode is { } code && municipality.Code is not null ? municipality.Code == code : municipality.Name == place.Municipality;

    private double? Value(RegionSet set, int? number)
    {
        if (number is not { } at || set.Members[at].Region is not { } of)
            return null;
        var region = set.Regions[of];
        return figure switch
        {
            RegionFigure.Residents => region.Residents,
            RegionFigure.Jobs => region.Jobs,
            RegionFigure.SupplySelfContainment => IndicatorMethods.Scale(unit) * region.SupplySelfContainment,
            RegionFigure.DemandSelfContainment => IndicatorMethods.Scale(unit) * region.DemandSelfContainment,
            RegionFigure.IsCentre => region.Centre == at ? 1 : 0,
            RegionFigure.Margin => set.Members[at].Margin,
        };
    }
}
