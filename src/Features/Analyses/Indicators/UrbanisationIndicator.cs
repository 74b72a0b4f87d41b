using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>A figure of each unit's degree of urbanisation. A place that is given as a point has none: of it nobody has said how far it reaches.</summary>
internal sealed class UrbanisationIndicator(UrbanisationFigure figure, IndicatorUnit unit) : IIndicatorMethod
{
    public IReadOnlyList<DatasetNeed> Datasets => [new("population-grid", IsEssential: true)];

    public IReadOnlyList<StepKey> Steps => [AnalysisSteps.Urbanisation, AnalysisSteps.UrbanisationUnits];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var set = inputs.FindResult<UrbanisationSet>(AnalysisSteps.Urbanisation);
        var layer = inputs.FindResult<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits)?.Find(UnitLayer.RoleOf(units.Geography));
        if (set?.Source is not { } source || layer is null)
            yield break;
        var values = layer.Units.ToDictionary(one => one.Id, Value, StringComparer.Ordinal);
        yield return new IndicatorYear(set.Year, [.. units.Units.Select(one => values.GetValueOrDefault(one.Id))], null, [source]);
    }

    private double? Value(ClassedUnit one) =>
        one.Degree is null
            ? null
            : figure switch
            {
                UrbanisationFigure.Degree => one.Degree,
                UrbanisationFigure.Class => one.Class,
                UrbanisationFigure.CentreShare => IndicatorMethods.Scale(unit) * one.Shares.Centre,
                UrbanisationFigure.RuralShare => IndicatorMethods.Scale(unit) * one.Shares.Rural,
            };
}
