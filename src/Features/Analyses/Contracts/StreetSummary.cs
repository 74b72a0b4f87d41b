namespace Samplan.Analyses.Contracts;

/// <summary>What the streets of a network came to.</summary>
/// <param name="MissingNodes">Nodes that ways pass but that the extract does not have.</param>
public sealed record StreetSummary(int Vertices, int Streets, int CarArcs, int TurnsApplied, int TurnsIgnored, int MissingNodes);
