namespace Samplan.Engine.Flows;

/// <summary>What a link is first of all. The first that holds, in this order.</summary>
public enum LinkKind
{
    /// <summary>It carries the largest outflow of at least one of its places (an outside end's largest outflow is not known).</summary>
    Largest,

    /// <summary>Both its flows are significant: each end depends on the other.</summary>
    Mutual,

    /// <summary>One of its flows is significant.</summary>
    Significant,

    /// <summary>None of these.</summary>
    Other,
}
