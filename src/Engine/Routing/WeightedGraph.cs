namespace Samplan.Engine.Routing;

/// <summary>A directed graph in compressed rows: the arcs of node n are those from FirstOut[n] to FirstOut[n + 1].</summary>
/// <param name="FirstOut">One more than nodes, ascending from 0.</param>
/// <param name="Heads">The node each arc leads to.</param>
/// <param name="Weights">What it costs, below 2³¹; the whole unit is the caller's.</param>
public sealed record WeightedGraph(ReadOnlyMemory<uint> FirstOut, ReadOnlyMemory<uint> Heads, ReadOnlyMemory<uint> Weights)
{
    /// <summary>Nodes, numbered from 0.</summary>
    public int NodeCount => FirstOut.Length - 1;
}
