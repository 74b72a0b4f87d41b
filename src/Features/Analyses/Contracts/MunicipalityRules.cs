using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using EngineValue = Samplan.Engine.Nodes.IndicatorValue;

namespace Samplan.Analyses.Contracts;

/// <summary>The rules of the municipality classes with the values they are tried on: a proof of the class that the result tells.</summary>
public static class MunicipalityRules
{
    /// <summary>The indicators that the rules may ask for: those of municipalities, and national figures to compare with.</summary>
    public static IReadOnlyList<Indicator> ListIndicators(Ruleset ruleset) =>
        [.. ruleset.Indicators.Where(indicator => indicator.Geography == Geography.Municipality || IsNational(indicator))];

    /// <param name="series">By the indicators' keys; one that is not there is missing for every municipality.</param>
    public static NodeEvaluator Evaluator(Ruleset ruleset, PlaceSet municipalities, IReadOnlyDictionary<string, IndicatorSeries> series)
    {
        var indicators = ListIndicators(ruleset).Where(indicator => series.ContainsKey(indicator.Key)).ToArray();
        var facts = municipalities.Places.Select(
            (unit, index) =>
                new PlaceFacts(
                    unit.Id,
                    unit.Name,
                    unit.Code,
                    indicators
                        .Where(indicator => indicator.Geography == Geography.Municipality)
                        .ToDictionary(indicator => indicator.Key, indicator => ValueOf(series[indicator.Key], index))
                )
        );
        var national = indicators.Where(IsNational).ToDictionary(indicator => indicator.Key, indicator => ValueOf(series[indicator.Key], 0));
        return NodeEvaluator.ForMunicipalities(ruleset, new NodeInput([.. facts], national));
    }

    private static bool IsNational(Indicator indicator) => indicator.Method is IndicatorMethod.NationalReference;

    private static EngineValue ValueOf(IndicatorSeries series, int index)
    {
        if (series.Years.Count == 0 || series.Years[0].Values.Count <= index)
            return EngineValue.Missing;
        var value = series.Latest(index);
        return value.Value is null ? EngineValue.Missing : new EngineValue(value.Value, value.Year, string.Join(", ", value.Sources), value.Coverage ?? 1);
    }
}
