using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Tests.Nodes;

/// <summary>Rulesets built in a few words: indicators a, b, c … and rules over them.</summary>
internal static class RuleWorld
{
    private static readonly LocalText s_name = new("namn", "name");
    private static readonly Symbol s_symbol = new(SymbolShape.Dot, 4, new ThemeColor("#000000", "#ffffff"));

    public static Rule If(string indicator, Comparison comparison, double threshold, double? upper = null) =>
        new Rule.Measured(
            new Criterion($"{indicator} {comparison} {threshold}", s_name, indicator, comparison) { Threshold = threshold, UpperThreshold = upper }
        );

    public static Rule AtLeast(string indicator, double threshold) => If(indicator, Comparison.AtLeast, threshold);

    public static Rule All(params Rule[] of) => new Rule.All(of);

    public static Rule Any(params Rule[] of) => new Rule.Any(of);

    public static Rule Some(int needed, params Rule[] of) => new Rule.AtLeast(needed, of);

    public static Rule Listed(params string[] places) => new Rule.Designated(new Designation(s_name, null, places));

    public static Ruleset Of(params (string Key, Rule Rule)[] classes)
    {
        var indicators = classes
            .SelectMany(one => RuleWalk.Flatten(one.Rule))
            .OfType<Rule.Measured>()
            .SelectMany(measured => new[] { measured.Criterion.Indicator, measured.Criterion.Reference })
            .OfType<string>()
            .Distinct()
            .Select(key => new Indicator(key, s_name, IndicatorUnit.Count, new IndicatorMethod.Column(key)));
        return new Ruleset("test", "1", s_name)
        {
            Indicators = [.. indicators],
            Classes = [.. classes.Select(one => new NodeClass(one.Key, s_name, s_symbol, one.Rule))],
        };
    }

    public static PlaceFacts Place(string id, params (string Indicator, double? Value)[] values) =>
        new(id, id, null, values.ToDictionary(pair => pair.Indicator, pair => new IndicatorValue(pair.Value, 2023, "file")));

    public static NodeEvaluator Evaluator(Ruleset ruleset, params PlaceFacts[] places) => NodeEvaluator.ForPlaces(ruleset, new NodeInput(places));

    public static NodeProof Prove(Ruleset ruleset, params (string Indicator, double? Value)[] values)
    {
        var place = Place("here", values);
        return Evaluator(ruleset, place).Evaluate(place);
    }
}
