namespace Samplan.Engine.Networks;

/// <summary>Cuts ways into streets where they meet, and parts streets at barriers that somebody may not pass.</summary>
internal sealed class StreetCutter(IReadOnlyList<StreetWay> ways, NodeTable nodes)
{
    private readonly StreetList _streets = new();

    public StreetList Cut()
    {
        foreach (var (node, obstacle) in nodes.Obstacles)
        {
            if (obstacle.Passing != NodeObstacle.Everyone)
                nodes.MakeVertex(node);
        }
        _streets.NodeVertices = new int[nodes.Count];
        _streets.NodeVertices.AsSpan().Fill(-1);
        _streets.FirstPiece = new int[ways.Count + 1];
        for (var way = 0; way < ways.Count; way++)
        {
            Cut(way, ways[way].Nodes);
            _streets.FirstPiece[way + 1] = _streets.Pieces.Count;
        }
        PartAtBarriers();
        return _streets;
    }

    // A node that is not in the extract ends the street before it, and the next one begins after it.
    private void Cut(int way, long[] ids)
    {
        var first = -1;
        var before = -1;
        for (var i = 0; i < ids.Length; i++)
        {
            var node = nodes.Find(ids[i]);
            if (!nodes.IsPlaced(node))
            {
                Close(way, first, i - 1, before);
                first = -1;
                continue;
            }
            // A node given twice running is one.
            if (node == before && first >= 0)
                continue;
            if (first < 0)
                first = i;
            else if (nodes.IsVertex(node))
            {
                Add(way, first, i, node);
                first = i;
            }
            before = node;
        }
        Close(way, first, ids.Length - 1, before);
    }

    private void Close(int way, int first, int last, int node)
    {
        if (first >= 0 && last > first && ways[way].Nodes[last] != ways[way].Nodes[first])
            Add(way, first, last, node);
    }

    private void Add(int way, int first, int last, int lastNode) =>
        _streets.Pieces.Add(new StreetList.Piece(way, first, last, VertexOf(nodes.Find(ways[way].Nodes[first])), VertexOf(lastNode)));

    private int VertexOf(int node)
    {
        ref var vertex = ref _streets.NodeVertices[node];
        if (vertex < 0)
        {
            vertex = _streets.VertexNodes.Count;
            _streets.VertexNodes.Add(node);
        }
        return vertex;
    }

    // The first street keeps the vertex; each other gets one of its own and a gate between the two.
    private void PartAtBarriers()
    {
        var taken = new HashSet<int>();
        var count = _streets.Pieces.Count;
        for (var i = 0; i < count; i++)
        {
            var piece = _streets.Pieces[i];
            var (from, to) = (Part(piece.From, piece, taken), Part(piece.To, piece, taken));
            _streets.Pieces[i] = piece with { From = from, To = to };
        }
    }

    private int Part(int vertex, StreetList.Piece piece, HashSet<int> taken)
    {
        var node = _streets.VertexNodes[vertex];
        if (!nodes.Obstacles.TryGetValue(node, out var obstacle) || obstacle.Passing == NodeObstacle.Everyone || taken.Add(vertex))
            return vertex;
        var own = _streets.VertexNodes.Count;
        _streets.VertexNodes.Add(node);
        if (obstacle.Passing != StreetUse.None)
        {
            _streets.Gates.Add(_streets.Pieces.Count, obstacle.Passing | StreetUse.NotLinkable);
            _streets.Pieces.Add(new StreetList.Piece(piece.Way, piece.First, piece.First, vertex, own));
        }
        return own;
    }
}
