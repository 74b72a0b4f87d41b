namespace Samplan.Engine.Flows.Corridors;

/// <summary>A chain of streets that carry about the same people between two nodes (stråk), named by them.</summary>
/// <param name="FromNode">The node's number at one end.</param>
/// <param name="ToNode">The one at the other, higher.</param>
/// <param name="Streets">In order from the first node.</param>
/// <param name="LeastPersons">Along its weakest street, both ways.</param>
/// <param name="MeanPersons">Along its streets weighed by length, both ways.</param>
/// <param name="LengthMetres">The sum of its streets.</param>
public sealed record Corridor(int FromNode, int ToNode, IReadOnlyList<int> Streets, double LeastPersons, double MeanPersons, double LengthMetres);
