using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// A value computed from other indicators of the same unit and year: ratio, difference, sum, share. See <see cref="YearlyParts"/> for
/// which years are put together. A part that is missing makes the value missing.
/// </summary>
internal sealed class CombinedIndicator(IReadOnlyList<string> parts, Func<IReadOnlyList<double>, double?> combine) : IDerivedMethod
{
    public int Version => 2;

    public IReadOnlyList<StepKey> Steps => [.. parts.Select(AnalysisSteps.Indicator)];

    public IReadOnlyList<string> Parts => parts;

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation) => Derive([.. Read(inputs)], units.Count);

    public IEnumerable<IndicatorYear> Derive(IReadOnlyList<IndicatorSeries> parts, int units) =>
        YearlyParts.Combine([.. parts.Select(series => series.Years)], units, combine);

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs) => Read(inputs).SelectMany(series => series.MissingRoles);

    private IEnumerable<IndicatorSeries> Read(StepInputs inputs) => parts.Select(key => inputs.GetResult<IndicatorSeries>(AnalysisSteps.Indicator(key)));
}
