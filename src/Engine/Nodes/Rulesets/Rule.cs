namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A tree of conditions. A closed list of kinds.</summary>
public abstract record Rule
{
    private Rule() { }

    public sealed record All(IReadOnlyList<Rule> Of) : Rule;

    public sealed record Any(IReadOnlyList<Rule> Of) : Rule;

    public sealed record AtLeast(int Needed, IReadOnlyList<Rule> Of) : Rule;

    public sealed record Not(Rule Of) : Rule;

    public sealed record Measured(Criterion Criterion) : Rule;

    /// <summary>The rule of another class holds (inheritance), whichever class the place gets in the end.</summary>
    public sealed record OfClass(string Class) : Rule;

    /// <summary>A separate property holds.</summary>
    public sealed record OfProperty(string Property) : Rule;

    public sealed record Designated(Designation Designation) : Rule;

    /// <summary>Holds for every place: the class for what is left.</summary>
    public sealed record Otherwise : Rule;
}
