using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// A value computed from other indicators of the same unit and year: ratio, difference, sum, share. See <see cref="YearlyParts"/> for
/// which years are put together. A part that is missing makes the value missing.
/// </summary>
internal sealed class CombinedIndicator(IReadOnlyList<string> parts, Func<IReadOnlyList<double>, double?> combine) : IIndicatorMethod
{
    public IReadOnlyList<StepKey> Steps => [.. parts.Select(AnalysisSteps.Indicator)];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation) =>
        YearlyParts.Combine([.. Read(inputs).Select(series => series.Years)], units.Count, combine);

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs) => Read(inputs).SelectMany(series => series.MissingRoles);

    private IEnumerable<IndicatorSeries> Read(StepInputs inputs) => parts.Select(key => inputs.GetResult<IndicatorSeries>(AnalysisSteps.Indicator(key)));
}
