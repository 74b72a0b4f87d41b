using Samplan.Formats.OsmPbf;
using Samplan.Geo;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Streets;

/// <summary>Streets as OpenStreetMap has them. Two points of the same decimetre are one node.</summary>
internal sealed class StreetMap
{
    private readonly Dictionary<(long X, long Y), long> _nodeAt = [];
    private readonly List<Point2> _points = [];
    private readonly Dictionary<long, List<KeyValuePair<string, string>>> _nodeTags = [];
    private readonly List<OsmWay> _ways = [];
    private readonly List<OsmRelation> _relations = [];

    public IReadOnlyList<OsmWay> Ways => _ways;

    public IReadOnlyList<OsmRelation> Relations => _relations;

    public Point2 PointOf(long node) => _points[(int)node - 1];

    /// <summary>The node at a point of EPSG:3006, made where there is none.</summary>
    public long NodeAt(Point2 point)
    {
        var key = ((long)Math.Round(point.X * 10), (long)Math.Round(point.Y * 10));
        if (!_nodeAt.TryGetValue(key, out var node))
        {
            _points.Add(point);
            _nodeAt.Add(key, node = _points.Count);
        }
        return node;
    }

    public void Tag(long node, string key, string value)
    {
        if (!_nodeTags.TryGetValue(node, out var tags))
            _nodeTags.Add(node, tags = []);
        tags.Add(new(key, value));
    }

    /// <summary>Adds a way and gives its id.</summary>
    public long AddWay(IEnumerable<long> nodes, params ReadOnlySpan<(string Key, string Value)> tags)
    {
        _ways.Add(new OsmWay(_ways.Count + 1, [.. nodes], Pairs(tags)));
        return _ways.Count;
    }

    /// <summary>Forbids (or with <c>only_</c> commands) the turn from one way over a node to another.</summary>
    public void AddTurn(string restriction, long from, long via, long to) =>
        _relations.Add(
            new OsmRelation(
                _relations.Count + 1,
                [new(OsmKind.Way, from, "from"), new(OsmKind.Node, via, "via"), new(OsmKind.Way, to, "to")],
                Pairs([("type", "restriction"), ("restriction", restriction)])
            )
        );

    public IEnumerable<OsmNode> ListNodes()
    {
        for (var i = 0; i < _points.Count; i++)
        {
            var (longitude, latitude) = Sweref.ToGeographic(_points[i].X, _points[i].Y);
            yield return new OsmNode(i + 1, (int)Math.Round(longitude * 1e7), (int)Math.Round(latitude * 1e7), _nodeTags.GetValueOrDefault(i + 1) ?? []);
        }
    }

    private static KeyValuePair<string, string>[] Pairs(ReadOnlySpan<(string Key, string Value)> tags)
    {
        var pairs = new KeyValuePair<string, string>[tags.Length];
        for (var i = 0; i < tags.Length; i++)
            pairs[i] = new(tags[i].Key, tags[i].Value);
        return pairs;
    }
}
