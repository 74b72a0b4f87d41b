using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>The change of an indicator between two years, or over a number of years up to each year that has an earlier one to compare with.</summary>
/// <param name="scale">100 for percent, 1 for a share; null for the indicator's own unit.</param>
internal sealed class ChangeIndicator(string of, Period? between, int? overYears, double? scale) : IDerivedMethod
{
    public IReadOnlyList<StepKey> Steps => [AnalysisSteps.Indicator(of)];

    public IReadOnlyList<string> Parts => [of];

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation) => Derive([Read(inputs)], units.Count);

    public IEnumerable<IndicatorYear> Derive(IReadOnlyList<IndicatorSeries> parts, int units)
    {
        var years = parts[0].Years.Where(year => year.Year is not null).ToDictionary(year => year.Year!.Value);
        foreach (var (last, after) in years.OrderByDescending(year => year.Key))
        {
            var first = between?.From ?? last - (overYears ?? 1);
            if ((between is { } period && last != period.To) || !years.TryGetValue(first, out var before))
                continue;
            var values = Enumerable.Range(0, units).Select(unit => Change(before.Values[unit], after.Values[unit]));
            yield return new IndicatorYear(last, [.. values], null, [.. before.Sources.Union(after.Sources).Order(StringComparer.Ordinal)]);
        }
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs) => Read(inputs).MissingRoles;

    private IndicatorSeries Read(StepInputs inputs) => inputs.GetResult<IndicatorSeries>(AnalysisSteps.Indicator(of));

    private double? Change(double? before, double? after)
    {
        if (scale is not { } factor)
            return after - before;
        return before is > 0 ? factor * (after - before) / before : null;
    }
}
