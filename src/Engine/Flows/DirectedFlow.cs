namespace Samplan.Engine.Flows;

/// <summary>One direction of a link.</summary>
/// <param name="Persons">Null when the table has no such flow: not listed is not the same as nobody.</param>
/// <param name="Share">Share 0–1 of the origin's base; null without a flow or without a base.</param>
public readonly record struct DirectedFlow(double? Persons, double? Share)
{
    /// <summary>It is its origin's largest outflow; always false from an outside end.</summary>
    public bool IsLargest { get; init; }

    /// <summary>It passes both thresholds of <see cref="LinkRules"/>.</summary>
    public bool IsSignificant { get; init; }

    /// <summary>It belongs to its origin's multiple linkage, see <see cref="Flows.MultipleLinkage"/>.</summary>
    public bool IsMultipleLinkage { get; init; }
}
