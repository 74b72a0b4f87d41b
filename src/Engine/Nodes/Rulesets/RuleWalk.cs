namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Every rule of a tree, the root first. Does not follow references to other classes and properties.</summary>
internal static class RuleWalk
{
    public static IEnumerable<Rule> Flatten(Rule rule) => Children(rule).SelectMany(Flatten).Prepend(rule);

    private static IReadOnlyList<Rule> Children(Rule rule) =>
        rule switch
        {
            Rule.All all => all.Of,
            Rule.Any any => any.Of,
            Rule.AtLeast atLeast => atLeast.Of,
            Rule.Not not => [not.Of],
            _ => [],
        };
}
