namespace Samplan.Engine.Networks;

/// <summary>Streets while they are being made: pieces of ways between two vertices.</summary>
internal sealed class StreetList
{
    /// <summary>A piece of a way: the positions of its first and last node in the way.</summary>
    public readonly record struct Piece(int Way, int First, int Last, int From, int To);

    public List<Piece> Pieces { get; } = [];

    /// <summary>The node at each vertex. Several vertices may stand at one node, where a barrier parts them.</summary>
    public List<int> VertexNodes { get; } = [];

    /// <summary>The first vertex of each node, −1 where there is none.</summary>
    public int[] NodeVertices { get; set; } = [];

    /// <summary>Streets without length that lead past a barrier: their place in <see cref="Pieces"/> and who may pass.</summary>
    public Dictionary<int, StreetUse> Gates { get; } = [];

    /// <summary>The first piece of each way, one more than ways; gates come after all of them.</summary>
    public int[] FirstPiece { get; set; } = [];
}
