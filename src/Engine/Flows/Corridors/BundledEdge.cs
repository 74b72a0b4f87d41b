namespace Samplan.Engine.Flows.Corridors;

/// <summary>A link that edge-path bundling may draw by way of others.</summary>
/// <param name="From">A vertex.</param>
/// <param name="To">Another.</param>
/// <param name="Length">Over zero, in any unit.</param>
/// <param name="MayCarry">Others may be drawn along it.</param>
public readonly record struct BundledEdge(int From, int To, double Length, bool MayCarry = true);
