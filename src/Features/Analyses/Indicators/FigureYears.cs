using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Indicators;

/// <summary>Collects figures by year; the first figure of a unit and year stays.</summary>
internal sealed class FigureYears(int units)
{
    private readonly Dictionary<(bool IsDated, int Year), (double?[] Values, SortedSet<string> Sources)> _years = [];

    public void Add(int? year, int unit, double value, string source)
    {
        var key = (year is not null, year ?? 0);
        if (!_years.TryGetValue(key, out var found))
            _years[key] = found = (new double?[units], new SortedSet<string>(StringComparer.Ordinal));
        if (found.Values[unit] is not null)
            return;
        found.Values[unit] = value;
        found.Sources.Add(source);
    }

    public IEnumerable<IndicatorYear> List() =>
        _years
            .OrderBy(year => year.Key.IsDated)
            .ThenByDescending(year => year.Key.Year)
            .Select(year => new IndicatorYear(year.Key.IsDated ? year.Key.Year : null, year.Value.Values, null, [.. year.Value.Sources]));
}
