namespace Samplan.Engine.Settlements;

/// <summary>The class of a unit and the numbers behind it.</summary>
/// <param name="Class">Null when no rule holds or nobody is known to live there.</param>
/// <param name="WeightedDensity">Mean over people of the density of their cell, in persons per square kilometre.</param>
/// <param name="Shares">For each rule the share 0–1 of the people in cells as dense as it asks for; empty without people.</param>
public sealed record UnitDensityClass(string? Class, double? WeightedDensity, IReadOnlyList<double> Shares);
