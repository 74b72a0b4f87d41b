namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A class of places. Classes stand in order, highest first; a place gets the first whose rule holds.</summary>
public sealed record NodeClass(string Key, LocalText Name, Symbol Symbol, Rule Rule)
{
    /// <summary>The name in the plural, for legends and counts.</summary>
    public LocalText? Plural { get; init; }
}
