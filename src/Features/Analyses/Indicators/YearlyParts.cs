using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// Puts series together year by year. Values without a year stand for every year (an area). Where the parts share no year, the newest of
/// each is taken and the result carries the newest year.
/// </summary>
internal static class YearlyParts
{
    public static IEnumerable<IndicatorYear> Combine(IReadOnlyList<IReadOnlyList<IndicatorYear>> parts, int units, Func<IReadOnlyList<double>, double?> combine)
    {
        if (parts.Any(part => part.Count == 0))
            yield break;
        var years = parts.SelectMany(part => part).Select(year => year.Year).OfType<int>().Distinct().OrderDescending().ToArray();
        var shared = years.Where(year => parts.All(part => Find(part, year) is not null)).ToArray();
        if (shared.Length == 0)
            yield return CombineYear(years.Length > 0 ? years[0] : null, [.. parts.Select(part => part[0])], units, combine);
        foreach (var year in shared)
            yield return CombineYear(year, [.. parts.Select(part => Find(part, year)!)], units, combine);
    }

    private static IndicatorYear? Find(IReadOnlyList<IndicatorYear> part, int year) =>
        part.FirstOrDefault(one => one.Year == year) ?? part.FirstOrDefault(one => one.Year is null);

    private static IndicatorYear CombineYear(int? year, IReadOnlyList<IndicatorYear> parts, int units, Func<IReadOnlyList<double>, double?> combine)
    {
        var values = new double?[units];
        var coverage = new double?[units];
        var known = new double[parts.Count];
        for (var unit = 0; unit < units; unit++)
        {
            var isKnown = true;
            for (var part = 0; part < parts.Count; part++)
            {
                var value = ValueOf(parts[part], unit, units);
                isKnown &= value is not null;
                known[part] = value ?? 0;
            }
            values[unit] = isKnown ? combine(known) : null;
            coverage[unit] = isKnown ? LeastCoverage(parts, unit, units) : null;
        }
        var sources = parts.SelectMany(one => one.Sources).Distinct().Order(StringComparer.Ordinal);
        return new IndicatorYear(year, values, coverage.Any(share => share is not null) ? coverage : null, [.. sources]);
    }

    // A national reference is the same for every unit, and so may be told of places and read for municipalities.
    private static double? ValueOf(IndicatorYear year, int unit, int units) =>
        year.Values.Count == units ? year.Values[unit]
        : year.Values.Count > 0 ? year.Values[0]
        : null;

    private static double? LeastCoverage(IReadOnlyList<IndicatorYear> parts, int unit, int units) =>
        parts.Where(part => part.Coverage is not null && part.Values.Count == units).Min(part => part.Coverage![unit]);
}
