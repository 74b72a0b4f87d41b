using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>The part of a unit's households with access to the net, as the step has found it; per cent, or a share where the indicator's unit is one.</summary>
internal sealed class DigitalIndicator(DigitalFigure figure, Indicator indicator) : IIndicatorMethod
{
    private const double PerCent = 100;
    private readonly StepKey _step = AnalysisSteps.Digital(indicator.Geography);

    public IReadOnlyList<StepKey> Steps => [_step];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var scale = IndicatorMethods.Scale(indicator.Unit) / PerCent;
        return Read(inputs).Years.Select(year => year with { Values = [.. year.Values.Select(value => value * scale)] });
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs) =>
        Read(inputs) is { Years.Count: 0 } none ? none.MissingRoles.DefaultIfEmpty($"{DigitalStep.Units}:{DigitalStep.ColumnOf(figure)}") : [];

    private IndicatorSeries Read(StepInputs inputs) => inputs.GetResult<DigitalSet>(_step).Of(figure);
}
