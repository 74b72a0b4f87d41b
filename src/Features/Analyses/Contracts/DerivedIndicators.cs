using Samplan.Analyses.Indicators;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Contracts;

/// <summary>
/// Indicators computed from other indicators (ratio, difference, sum, share, change), computed again by the same methods where those have other
/// values. The series that come in are left as they are.
/// </summary>
public static class DerivedIndicators
{
    /// <param name="series">The computed series of the places, by key.</param>
    /// <param name="changes">
    /// A changed value stands for the year of the place's newest value, else for the newest year there is. It stands also over what the
    /// indicator would be by computation.
    /// </param>
    /// <returns>Every series; those that nothing changed are the same objects as before.</returns>
    public static IReadOnlyDictionary<string, IndicatorSeries> Recompute(
        Ruleset ruleset,
        int places,
        IReadOnlyDictionary<string, IndicatorSeries> series,
        IReadOnlyList<ChangedValue> changes
    )
    {
        var byIndicator = changes.ToLookup(change => change.Indicator, StringComparer.Ordinal);
        var done = new Dictionary<string, IndicatorSeries>(StringComparer.Ordinal);
        foreach (var key in series.Keys)
            Get(key);
        return done;

        IndicatorSeries? Get(string key)
        {
            if (done.TryGetValue(key, out var known) || !series.TryGetValue(key, out known))
                return known;
            var result = Derive(key, known);
            foreach (var change in byIndicator[key])
                result = With(result, change, places);
            return done[key] = result;
        }

        // The ruleset is without circles, so that this ends.
        IndicatorSeries Derive(string key, IndicatorSeries computed)
        {
            if (ruleset.FindIndicator(key) is not { } indicator || IndicatorMethods.For(indicator) is not IDerivedMethod method)
                return computed;
            var parts = method.Parts.Select(Get).OfType<IndicatorSeries>().ToArray();
            if (parts.Length < method.Parts.Count || parts.All(part => ReferenceEquals(part, series[part.Key])))
                return computed;
            return computed with { Years = [.. method.Derive(parts, places).OrderByDescending(year => year.Year ?? int.MaxValue)] };
        }
    }

    private static IndicatorSeries With(IndicatorSeries series, ChangedValue change, int places)
    {
        if (series.Years.Count == 0)
            return series with { Years = [With(new IndicatorYear(null, new double?[places], null, []), change)] };
        var newest = series.Years.Select((year, index) => (year, index)).FirstOrDefault(pair => pair.year.Values[change.Place] is not null).index;
        return series with { Years = [.. series.Years.Select((year, index) => index == newest ? With(year, change) : year)] };
    }

    private static IndicatorYear With(IndicatorYear year, ChangedValue change)
    {
        var values = year.Values.ToArray();
        values[change.Place] = change.Value;
        var coverage = year.Coverage?.ToArray();
        if (coverage is not null)
            coverage[change.Place] = 1;
        return year with { Values = values, Coverage = coverage };
    }
}
