namespace Samplan.Engine.Nodes.Requirements;

/// <summary>What it would take for a place to have a class.</summary>
/// <param name="Class">The class; null is none.</param>
/// <param name="Kind">Whether it can be had.</param>
/// <param name="Changes">The fewest indicators, and among those the smallest change, that give the class; empty unless there are changes.</param>
/// <param name="Obstacle">Why it is impossible; otherwise null.</param>
/// <param name="Missing">What must be known first, when it is unknown.</param>
public sealed record ClassRequirement(
    string? Class,
    RequirementKind Kind,
    IReadOnlyList<RequiredChange> Changes,
    RequirementObstacle? Obstacle,
    IReadOnlyList<MissingInput> Missing
);
