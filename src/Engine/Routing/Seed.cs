namespace Samplan.Engine.Routing;

/// <summary>Where a search may begin or end, and what it costs to be there.</summary>
/// <param name="Node">A node of the graph.</param>
/// <param name="Cost">In the graph's own unit.</param>
public readonly record struct Seed(int Node, uint Cost);
