using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>The type of each municipality, or what it was told by; a place has that of its municipality.</summary>
internal sealed class MunicipalityTypeIndicator(MunicipalityTypeFigure figure, IndicatorUnit unit) : IIndicatorMethod
{
    public IReadOnlyList<DatasetNeed> Datasets => [new("population-grid", IsEssential: true)];

    public IReadOnlyList<StepKey> Steps => [AnalysisSteps.MunicipalityTypes];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var set = inputs.FindResult<MunicipalityTypeSet>(AnalysisSteps.MunicipalityTypes);
        if (set is not { Units.Count: > 0 })
            yield break;
        yield return new IndicatorYear(
            set.Year,
            [.. units.Units.Select(one => Find(set, one, units.Geography) is { } found ? Value(found) : null)],
            null,
            set.Sources
        );
    }

    private static TypedUnit? Find(MunicipalityTypeSet set, Place one, Geography geography) =>
        geography == Geography.Municipality ? set.Units.FirstOrDefault(unit => unit.Id == one.Id)
        : one.MunicipalityCode is { } code && set.Units.Any(unit => unit.Code is not null) ? set.Units.FirstOrDefault(unit => unit.Code == code)
        : set.Units.FirstOrDefault(unit => unit.Name == one.Municipality);

    private double? Value(TypedUnit one) =>
        figure switch
        {
            MunicipalityTypeFigure.Group => one.Group,
            MunicipalityTypeFigure.Type => one.Type,
            MunicipalityTypeFigure.NearShare => IndicatorMethods.Scale(unit) * one.NearShare,
            MunicipalityTypeFigure.MeanMinutes => one.MeanMinutes,
        };
}
