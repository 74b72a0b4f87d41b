namespace Samplan.Engine.Networks;

/// <summary>
/// What has been read of a road network: first ways and turn restrictions, then, after <see cref="CloseWays"/>, the nodes they need. The order of
/// ways decides nothing but the numbering.
/// </summary>
public sealed class RoadDraft
{
    private readonly List<StreetWay> _ways = [];
    private readonly List<TurnRelation> _turns = [];
    private readonly List<long[]> _crossings = [];
    private NodeTable? _nodes;

    internal IReadOnlyList<StreetWay> Ways => _ways;

    internal IReadOnlyList<TurnRelation> Turns => _turns;

    internal NodeTable Nodes => _nodes ?? throw new InvalidOperationException("The ways are not closed yet.");

    /// <summary>Turn restrictions that were read but cannot be used.</summary>
    public int IgnoredTurns { get; set; }

    /// <summary>Ways that <see cref="Keep"/> has left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>A way that somebody may use; before <see cref="CloseWays"/>, one thread at a time.</summary>
    public void Add(StreetWay way) => _ways.Add(way);

    /// <summary>
    /// The nodes of a way that is no street: streets end where they meet it, as Conveyal R5 6.9 has it, whose vertices are where any two ways of the extract meet. Before
    /// <see cref="CloseWays"/>, one thread at a time.
    /// </summary>
    public void Cross(long[] nodes) => _crossings.Add(nodes);

    /// <summary>A turn restriction for cars, whose ways may come before or after it; one thread at a time.</summary>
    public void Add(TurnRelation turn) => _turns.Add(turn);

    /// <summary>All ways are there: from now on nodes are taken.</summary>
    public void CloseWays()
    {
        _nodes = new NodeTable(_ways);
        foreach (var node in _crossings.SelectMany(static nodes => nodes).Select(_nodes.Find).Where(static node => node >= 0))
            _nodes.MakeVertex(node);
        _crossings.Clear();
    }

    /// <summary>Where some nodes lie (degrees × 10⁷); those that no street passes are left out. Blocks with different nodes may be given by several threads at a time.</summary>
    public void Place(IReadOnlyList<long> ids, IReadOnlyList<int> longitudesE7, IReadOnlyList<int> latitudesE7) => Nodes.Place(ids, longitudesE7, latitudesE7);

    /// <summary>
    /// Leaves out ways that lie wholly where nobody asks for them, with the turns over them; after the nodes have been placed. A way with one node inside stays whole, and so does one of which
    /// no node is known.
    /// </summary>
    /// <param name="holds">Whether a longitude and a latitude (degrees × 10⁷) are asked for.</param>
    public void Keep(Func<int, int, bool> holds)
    {
        var isInside = new bool?[Nodes.Count];
        for (var node = 0; node < isInside.Length; node++)
        {
            if (Nodes.IsPlaced(node))
                isInside[node] = holds(Nodes.Longitude(node), Nodes.Latitude(node));
        }
        var beyond = new HashSet<long>();
        _ways.RemoveAll(way =>
        {
            var (isKnown, isKept) = (false, false);
            foreach (var id in way.Nodes)
            {
                var at = isInside[Nodes.Find(id)];
                isKnown |= at is not null;
                isKept |= at is true;
            }
            if (isKept || !isKnown)
                return false;
            beyond.Add(way.Id);
            LeftOut++;
            return true;
        });
        _turns.RemoveAll(turn => turn.From.Concat(turn.ViaWays).Concat(turn.To).Any(beyond.Contains));
    }

    /// <summary>What stands on a node; one thread at a time.</summary>
    public void Add(long node, NodeObstacle obstacle)
    {
        var index = Nodes.Find(node);
        if (index >= 0)
            Nodes.Obstacles[index] = obstacle;
    }
}
