namespace Samplan.Engine.Nodes.Requirements;

/// <summary>What it would take to rise, and to lose the class a place has.</summary>
/// <param name="Higher">Every class above the place's own (all, when it has none or is undetermined), the nearest first.</param>
/// <param name="Lose">The smallest change that takes the present class away, with the class it gives instead; null without a class.</param>
public sealed record PlaceRequirements(IReadOnlyList<ClassRequirement> Higher, ClassRequirement? Lose);
