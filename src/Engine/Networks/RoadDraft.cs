namespace Samplan.Engine.Networks;

/// <summary>
/// What has been read of a road network: first ways and turn restrictions, then, after <see cref="CloseWays"/>, the nodes they need. The order of
/// ways decides nothing but the numbering.
/// </summary>
public sealed class RoadDraft
{
    private readonly List<StreetWay> _ways = [];
    private readonly List<TurnRelation> _turns = [];
    private NodeTable? _nodes;

    internal IReadOnlyList<StreetWay> Ways => _ways;

    internal IReadOnlyList<TurnRelation> Turns => _turns;

    internal NodeTable Nodes => _nodes ?? throw new InvalidOperationException("The ways are not closed yet.");

    /// <summary>Turn restrictions that were read but cannot be used.</summary>
    public int IgnoredTurns { get; set; }

    public void Add(StreetWay way) => _ways.Add(way);

    public void Add(TurnRelation turn) => _turns.Add(turn);

    /// <summary>All ways are there: from now on nodes are taken.</summary>
    public void CloseWays() => _nodes = new NodeTable(_ways);

    /// <summary>Where some nodes lie (degrees × 10⁷); those that no street passes are left out. Blocks with different nodes may be given by several threads at a time.</summary>
    public void Place(IReadOnlyList<long> ids, IReadOnlyList<int> longitudesE7, IReadOnlyList<int> latitudesE7) => Nodes.Place(ids, longitudesE7, latitudesE7);

    /// <summary>What stands on a node; one thread at a time.</summary>
    public void Add(long node, NodeObstacle obstacle)
    {
        var index = Nodes.Find(node);
        if (index >= 0)
            Nodes.Obstacles[index] = obstacle;
    }
}
