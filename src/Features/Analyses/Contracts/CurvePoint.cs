namespace Samplan.Analyses.Contracts;

/// <summary>A point of a cumulative curve.</summary>
/// <param name="Bound">Minutes or kilometres.</param>
/// <param name="Persons">With a way of at most so much.</param>
/// <param name="Share">Of those whose way is known, 0–1; null where nobody's is.</param>
public readonly record struct CurvePoint(double Bound, double Persons, double? Share);
