namespace Samplan.Engine.Nodes.Requirements;

/// <summary>Whether a class can be had by other values.</summary>
public enum RequirementKind
{
    /// <summary>The changes listed give it.</summary>
    Changes,

    /// <summary>No values of this place give it.</summary>
    Impossible,

    /// <summary>It depends on something that is missing.</summary>
    Unknown,
}
