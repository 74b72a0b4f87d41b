namespace Samplan.Engine.Routing;

/// <summary>Where a journey may begin or end in a graph, and what is behind or ahead of it there.</summary>
/// <param name="State">A state of the graph.</param>
/// <param name="Deciseconds">From the point to the state, or from the state to the point.</param>
/// <param name="Millimetres">The same way's length.</param>
public readonly record struct Terminal(int State, uint Deciseconds, uint Millimetres);
