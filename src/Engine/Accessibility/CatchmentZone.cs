namespace Samplan.Engine.Accessibility;

/// <summary>Costs up to a bound, above the zone before, and how much they weigh.</summary>
/// <param name="UpTo">In the costs' unit; a cost at the bound belongs here.</param>
/// <param name="Weight">From 0 to 1.</param>
public readonly record struct CatchmentZone(uint UpTo, double Weight);
