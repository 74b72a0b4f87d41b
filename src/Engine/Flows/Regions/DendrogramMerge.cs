namespace Samplan.Engine.Flows.Regions;

/// <summary>One step of a dendrogram: two groups of units become one. A group bears the number of its lowest unit.</summary>
/// <param name="Left">The group with the lower number, which the new group keeps.</param>
/// <param name="Right">The other.</param>
/// <param name="Index">The interaction between them, observed over expected, both ways; above 0.</param>
/// <param name="IntraShare">Share 0–1 of all persons who stay within their group after the step.</param>
/// <param name="IsTie">Another pair had exactly the same index; the one with the lowest numbers was taken.</param>
public readonly record struct DendrogramMerge(int Left, int Right, double Index, double IntraShare, bool IsTie);
