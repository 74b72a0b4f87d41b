namespace Samplan.Engine.Routing;

/// <summary>
/// A contraction hierarchy (Geisberger, Sanders, Schultes, Delling 2008) laid out for sweeps (PHAST: Delling, Goldberg, Nowatzyk, Werneck 2011). Nodes are called by their
/// position: 0 is the highest, and every arc joins a position with a higher node, so that reading the positions forward reaches each node after all that decide it. Immutable;
/// threads may share it. Weights are those of the graph it was made of, added up exactly.
/// </summary>
public sealed class Hierarchy
{
    /// <summary>The position of each node.</summary>
    public required ReadOnlyMemory<uint> Positions { get; init; }

    /// <summary>Where each position's arcs to higher nodes begin; one more than nodes.</summary>
    public required ReadOnlyMemory<uint> FirstUp { get; init; }

    /// <summary>Positions that the upward arcs lead to, smaller than the one they leave.</summary>
    public required ReadOnlyMemory<uint> UpHeads { get; init; }

    /// <summary>What each upward arc costs: the graph's own, or those of a shortcut added up.</summary>
    public required ReadOnlyMemory<uint> UpWeights { get; init; }

    /// <summary>Where the arcs that come down to each position begin; one more than nodes.</summary>
    public required ReadOnlyMemory<uint> FirstDown { get; init; }

    /// <summary>Positions that the downward arcs come from, smaller than the one they lead to.</summary>
    public required ReadOnlyMemory<uint> DownTails { get; init; }

    /// <summary>What each downward arc costs: the graph's own, or those of a shortcut added up.</summary>
    public required ReadOnlyMemory<uint> DownWeights { get; init; }

    /// <summary>Nodes of the graph, each with one position.</summary>
    public int NodeCount => Positions.Length;
}
