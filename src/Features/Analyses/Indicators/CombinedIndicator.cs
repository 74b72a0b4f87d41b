using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// A value computed from other indicators of the same place and year: ratio, difference, sum, share. Where the parts share no year, the
/// newest of each is taken and the value carries the newest year. A part that is missing makes the value missing.
/// </summary>
internal sealed class CombinedIndicator(IReadOnlyList<string> parts, Func<IReadOnlyList<double>, double?> combine) : IIndicatorMethod
{
    public IReadOnlyList<StepKey> Steps => [.. parts.Select(AnalysisSteps.Indicator)];

    public IEnumerable<IndicatorYear> Compute(IReadOnlyList<Place> places, StepInputs inputs, CancellationToken cancellation)
    {
        var series = parts.Select(key => inputs.GetResult<IndicatorSeries>(AnalysisSteps.Indicator(key))).ToArray();
        if (series.Any(one => one.Years.Count == 0))
            yield break;
        var shared = series[0].Years.Select(year => year.Year).Where(year => series.All(one => one.Years.Any(other => other.Year == year))).ToArray();
        if (shared.Length == 0)
        {
            var newest = series.Select(one => one.Years[0]).ToArray();
            yield return Combine(newest.Max(year => year.Year), newest, places.Count);
        }
        foreach (var year in shared)
            yield return Combine(year, [.. series.Select(one => one.Years.First(other => other.Year == year))], places.Count);
    }

    private IndicatorYear Combine(int? year, IReadOnlyList<IndicatorYear> of, int places)
    {
        var values = new double?[places];
        var known = new double[of.Count];
        for (var place = 0; place < places; place++)
        {
            var isKnown = true;
            for (var part = 0; part < of.Count; part++)
            {
                isKnown &= of[part].Values[place] is not null;
                known[part] = of[part].Values[place] ?? 0;
            }
            values[place] = isKnown ? combine(known) : null;
        }
        return new IndicatorYear(year, values, null, [.. of.SelectMany(one => one.Sources).Distinct().Order(StringComparer.Ordinal)]);
    }
}
