using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Tests.Nodes;

/// <summary>Random rulesets over three indicators with small numbers, and places of which some values are missing.</summary>
internal static class RuleGenerator
{
    private static readonly string[] s_indicators = ["a", "b", "c"];

    private static readonly Comparison[] s_comparisons =
    [
        Comparison.AtLeast,
        Comparison.MoreThan,
        Comparison.AtMost,
        Comparison.LessThan,
        Comparison.EqualTo,
        Comparison.Between,
    ];

    public static Gen<double?> Value { get; } = Gen.Frequency((4, Gen.Choose(-4, 4).Select(number => (double?)number)), (1, Gen.Constant((double?)null)));

    public static Gen<double?> KnownValue { get; } = Gen.Choose(-4, 4).Select(number => (double?)number);

    public static Gen<Ruleset> Ruleset { get; } =
        from rules in Rule(3).ListOf(3)
        select RuleWorld.Of([("gold", rules[0]), ("silver", rules[1]), ("bronze", rules[2])]) with
        {
            Indicators = [.. s_indicators.Select(key => new Indicator(key, new LocalText("", ""), IndicatorUnit.Count, new IndicatorMethod.Column(key)))],
        };

    public static Gen<PlaceFacts> PlaceOf(Gen<double?> value) =>
        value.ListOf(s_indicators.Length).Select(values => RuleWorld.Place("here", [.. s_indicators.Zip(values)]));

    /// <summary>A ruleset and a place.</summary>
    public static Arbitrary<(Ruleset Ruleset, PlaceFacts Place)> Case(Gen<double?> value) =>
        Arb.From(from ruleset in Ruleset from place in PlaceOf(value) select (ruleset, place));

    private static Gen<Rule> Rule(int depth)
    {
        if (depth == 0)
            return Leaf();
        var of = Rule(depth - 1).ListOf(3).Select(rules => (IReadOnlyList<Rule>)rules);
        return Gen.Frequency(
            (3, Leaf()),
            (2, of.Select(Rule (rules) => new Rule.All(rules))),
            (2, of.Select(Rule (rules) => new Rule.Any(rules))),
            (2, from rules in of from needed in Gen.Choose(1, 3) select (Rule)new Rule.AtLeast(needed, rules)),
            (1, Rule(depth - 1).Select(Rule (rule) => new Rule.Not(rule)))
        );
    }

    private static Gen<Rule> Leaf() =>
        from indicator in Gen.Elements(s_indicators)
        from comparison in Gen.Elements(s_comparisons)
        from threshold in Gen.Choose(-3, 3)
        from width in Gen.Choose(0, 3)
        select RuleWorld.If(indicator, comparison, threshold, comparison == Comparison.Between ? threshold + width : null);
}
