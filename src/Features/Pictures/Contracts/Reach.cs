namespace Samplan.Pictures.Contracts;

/// <summary>What it would take to have a class, or lose it.</summary>
/// <param name="Class">Null is none.</param>
/// <param name="Kind"><c>changes</c>, <c>impossible</c> or <c>unknown</c>.</param>
/// <param name="Obstacle">Why it is impossible: <c>designated</c>, <c>fixed</c>, <c>contradiction</c> or <c>tooMany</c>; else null.</param>
public sealed record Reach(ClassName? Class, string Kind, string? Obstacle, IReadOnlyList<Change> Changes, IReadOnlyList<string> Missing, string Sentence);
