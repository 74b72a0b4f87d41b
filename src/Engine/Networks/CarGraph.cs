namespace Samplan.Engine.Networks;

/// <summary>
/// States and arcs for cars. A state is a vertex, or a vertex together with the last streets driven where those forbid a turn: streets are expanded only
/// there. States below the number of vertices are the vertices themselves. Arcs of a state stand together; an arc's weight is its drive's in <see cref="RoadNetwork.CarTimes"/>.
/// </summary>
public sealed class CarGraph
{
    /// <summary>Where each state's arcs begin; one more than states.</summary>
    public required ReadOnlyMemory<uint> FirstOut { get; init; }

    /// <summary>The state that an arc leads to.</summary>
    public required ReadOnlyMemory<uint> Heads { get; init; }

    /// <summary>The street an arc drives along, times two, plus one when backward.</summary>
    public required ReadOnlyMemory<uint> Drives { get; init; }

    /// <summary>The vertex where each state is.</summary>
    public required ReadOnlyMemory<uint> Vertices { get; init; }

    /// <summary>The state of who has just driven a street in a direction (street × 2 + 1 when backward) and began on it; meaningless where cars may not.</summary>
    public required ReadOnlyMemory<uint> Entries { get; init; }

    /// <summary>Vertices, and the states after streets that forbid a turn.</summary>
    public int StateCount => Vertices.Length;

    /// <summary>Drives from state to state; a street is there once for each state that it may be driven from.</summary>
    public int ArcCount => Heads.Length;
}
