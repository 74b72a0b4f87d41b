namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>A part of a street that is reached, along it from its first vertex: cost grows from one end to the other, or falls.</summary>
/// <param name="Street">The street's number.</param>
/// <param name="FromShare">Where the part begins, 0 to 1.</param>
/// <param name="ToShare">Where it ends, above <paramref name="FromShare"/>.</param>
/// <param name="FromCost">Cost at its beginning.</param>
/// <param name="ToCost">Cost at its end.</param>
public readonly record struct ReachedStreet(int Street, double FromShare, double ToShare, double FromCost, double ToCost);
