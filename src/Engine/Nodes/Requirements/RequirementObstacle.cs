namespace Samplan.Engine.Nodes.Requirements;

/// <summary>Why no change of values gives a class.</summary>
public enum RequirementObstacle
{
    /// <summary>The class is decided by a list, not by values.</summary>
    Designated,

    /// <summary>It hangs on a value that the place cannot change: a national figure, an area, or one that others are compared with.</summary>
    Fixed,

    /// <summary>The conditions exclude each other, lie outside what the indicator can be, or a class above takes the place first.</summary>
    Contradiction,

    /// <summary>Too many combinations to try them all.</summary>
    TooMany,
}
