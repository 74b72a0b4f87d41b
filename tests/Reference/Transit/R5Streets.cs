using Samplan.Formats.OsmPbf;

namespace Samplan.Reference.Tests.Transit;

/// <summary>
/// A street network for walking as Conveyal R5 6.9 makes it, for comparison only: its permissions, its edges between intersections, its rounding, its way of linking
/// stops (the edge is split) and points (it is not). Written from the description beside the reference.
/// </summary>
internal sealed class R5Streets
{
    private const double MetresPerDegree = 2 * Math.PI * 6_367_450.0 / 360;
    private const int SmallestIsland = 40;
    private static readonly string[] s_never = ["construction", "abandoned", "removed", "proposed", "propossed", "unbuilt"];
    private readonly List<(double Latitude, double Longitude)> _vertices = [];
    private readonly List<Edge> _edges = [];
    private readonly List<List<int>> _edgesAt = [];

    /// <summary>An edge in both directions; a link joins a stop to the street.</summary>
    internal sealed record Edge(int From, int To, int Millimetres, (double Latitude, double Longitude)[] Shape, bool IsLinkable, bool IsLink, long Way)
    {
        public bool IsGone { get; set; }

        public double South { get; } = Shape.Min(point => point.Latitude);

        public double North { get; } = Shape.Max(point => point.Latitude);

        public double West { get; } = Shape.Min(point => point.Longitude);

        public double East { get; } = Shape.Max(point => point.Longitude);
    }

    /// <summary>Where a point meets the network.</summary>
    internal sealed record Link(int Edge, int ToEdgeMillimetres, int ToFromMillimetres, int ToToMillimetres);

    public int VertexCount => _vertices.Count;

    public int EdgeCount => _edges.Count(edge => !edge.IsGone) * 2;

    public Edge EdgeAt(int edge) => _edges[edge];

    public IReadOnlyList<int> EdgesAt(int vertex) => _edgesAt[vertex];

    public (double Latitude, double Longitude) PlaceOf(int vertex) => _vertices[vertex];

    public static R5Streets Read(string path)
    {
        var (ways, places) = (new List<OsmWay>(), new Dictionary<long, (double, double)>());
        using var file = OsmPbfFile.Open(path);
        file.Read(
            new OsmSelection { WayKeys = ["highway", "railway", "public_transport"], HasCoordinates = true },
            block => block,
            block =>
            {
                ways.AddRange(block.Ways);
                for (var i = 0; i < block.NodeIds.Count; i++)
                    places[block.NodeIds[i]] = (block.NodeLatitudesE7[i] / 1e7, block.NodeLongitudesE7[i] / 1e7);
            }
        );
        var streets = new R5Streets();
        streets.AddWays([.. ways.Where(way => IsRoutable(Tags(way)))], places);
        streets.RemoveIslands();
        return streets;
    }

    /// <summary>Links a stop: the nearest edge is split unless an end is within 5 m. −1 when nothing is within 1,600 m.</summary>
    public int AddStop(double latitude, double longitude)
    {
        if (Find(latitude, longitude) is not { } link)
            return -1;
        var edge = _edges[link.Edge];
        var street =
            link.ToFromMillimetres < 5000 ? edge.From
            : link.ToToMillimetres < 5000 ? edge.To
            : Split(link, latitude, longitude);
        var stop = AddVertex(latitude, longitude);
        var (there, here) = (_vertices[street], _vertices[stop]);
        AddEdge(new Edge(stop, street, (int)(Metres(there, here) * 1000), [here, there], false, true, 0));
        return stop;
    }

    /// <summary>The nearest edge that a point can be linked to: within 300 m, else within 1,600 m.</summary>
    public Link? Find(double latitude, double longitude) => Find(latitude, longitude, 300) ?? Find(latitude, longitude, 1600);

    private Link? Find(double latitude, double longitude, double withinMetres)
    {
        var narrow = Math.Cos(double.DegreesToRadians(latitude));
        var (reach, best, bestMetres) = (withinMetres / MetresPerDegree, -1, withinMetres);
        for (var i = 0; i < _edges.Count; i++)
        {
            var edge = _edges[i];
            if (edge.IsGone || edge.IsLink || !edge.IsLinkable || !Meets(edge, latitude, longitude, (reach, reach / narrow)))
                continue;
            var metres = Nearest(edge, latitude, longitude, narrow).Metres;
            if (metres < bestMetres)
                (best, bestMetres) = (i, metres);
        }
        if (best < 0)
            return null;
        var (_, segment, share) = Nearest(_edges[best], latitude, longitude, narrow);
        var shape = _edges[best].Shape;
        var before = 0.0;
        for (var i = 0; i <= segment; i++)
        {
            var (x, y) = ((shape[i + 1].Longitude - shape[i].Longitude) * narrow, shape[i + 1].Latitude - shape[i].Latitude);
            before += Math.Sqrt((x * x) + (y * y)) * (i == segment ? share : 1);
        }
        var along = Math.Min((int)(before * 111_111_111), _edges[best].Millimetres);
        return new Link(best, (int)(bestMetres * 1000), along, _edges[best].Millimetres - along);
    }

    private static bool Meets(Edge edge, double latitude, double longitude, (double Latitude, double Longitude) reach) =>
        edge.South - reach.Latitude <= latitude
        && latitude <= edge.North + reach.Latitude
        && edge.West - reach.Longitude <= longitude
        && longitude <= edge.East + reach.Longitude;

    private static (double Metres, int Segment, double Share) Nearest(Edge edge, double latitude, double longitude, double narrow)
    {
        var best = (Metres: double.MaxValue, Segment: 0, Share: 0.0);
        for (var i = 0; i + 1 < edge.Shape.Length; i++)
        {
            var (a, b) = (edge.Shape[i], edge.Shape[i + 1]);
            var (x, y) = ((b.Longitude - a.Longitude) * narrow, b.Latitude - a.Latitude);
            var (px, py) = ((longitude - a.Longitude) * narrow, latitude - a.Latitude);
            // R5's projection divides degrees of longitude by the cosine instead of multiplying.
            var (dx, dy) = ((b.Longitude - a.Longitude) / narrow, b.Latitude - a.Latitude);
            var length = (dx * dx) + (dy * dy);
            var share = length == 0 ? 0 : Math.Clamp((((longitude - a.Longitude) / narrow * dx) + (py * dy)) / length, 0, 1);
            var metres = Math.Sqrt(((px - (share * x)) * (px - (share * x))) + ((py - (share * y)) * (py - (share * y)))) * MetresPerDegree;
            if (metres < best.Metres)
                best = (metres, i, share);
        }
        return best;
    }

    private int Split(Link link, double latitude, double longitude)
    {
        var edge = _edges[link.Edge];
        var (_, segment, share) = Nearest(edge, latitude, longitude, Math.Cos(double.DegreesToRadians(latitude)));
        var (a, b) = (edge.Shape[segment], edge.Shape[segment + 1]);
        var middle = (Latitude: a.Latitude + (share * (b.Latitude - a.Latitude)), Longitude: a.Longitude + (share * (b.Longitude - a.Longitude)));
        var vertex = AddVertex(middle.Latitude, middle.Longitude);
        edge.IsGone = true;
        _edgesAt[edge.From].Remove(link.Edge);
        _edgesAt[edge.To].Remove(link.Edge);
        AddEdge(new Edge(edge.From, vertex, link.ToFromMillimetres, [.. edge.Shape[..(segment + 1)], middle], edge.IsLinkable, false, edge.Way));
        AddEdge(new Edge(vertex, edge.To, link.ToToMillimetres, [middle, .. edge.Shape[(segment + 1)..]], edge.IsLinkable, false, edge.Way));
        return vertex;
    }

    private void AddWays(List<OsmWay> ways, Dictionary<long, (double, double)> places)
    {
        var uses = new Dictionary<long, int>();
        foreach (var node in ways.SelectMany(way => way.Nodes))
            uses[node] = uses.GetValueOrDefault(node) + 1;
        var vertices = new Dictionary<long, int>();
        foreach (var way in ways.OrderBy(way => way.Id))
        {
            var tags = Tags(way);
            var isWalkable = MayWalk(tags);
            var isLinkable =
                tags.GetValueOrDefault("tunnel") != "yes" && tags.GetValueOrDefault("covered") != "yes" && tags.GetValueOrDefault("highway") != "motorway";
            var begin = 0;
            for (var i = 1; i < way.Nodes.Length; i++)
            {
                if (uses[way.Nodes[i]] < 2 && i < way.Nodes.Length - 1)
                    continue;
                var shape = way.Nodes[begin..(i + 1)].Where(places.ContainsKey).Select(node => places[node]).ToArray();
                if (isWalkable && shape.Length == i + 1 - begin)
                    AddEdge(new Edge(VertexOf(way.Nodes[begin]), VertexOf(way.Nodes[i]), Millimetres(shape), shape, isLinkable, false, way.Id));
                begin = i;
            }
        }

        int VertexOf(long node)
        {
            if (!vertices.TryGetValue(node, out var vertex))
                vertices.Add(node, vertex = AddVertex(places[node].Item1, places[node].Item2));
            return vertex;
        }
    }

    private void RemoveIslands()
    {
        var island = new int[_vertices.Count];
        for (var start = 0; start < island.Length; start++)
        {
            if (island[start] != 0)
                continue;
            var reached = new List<int> { start };
            island[start] = start + 1;
            for (var i = 0; i < reached.Count; i++)
            {
                foreach (var next in _edgesAt[reached[i]].Select(edge => _edges[edge].From == reached[i] ? _edges[edge].To : _edges[edge].From))
                {
                    if (island[next] == 0)
                    {
                        island[next] = start + 1;
                        reached.Add(next);
                    }
                }
            }
            foreach (var edge in reached.Count < SmallestIsland ? reached.SelectMany(vertex => _edgesAt[vertex]) : [])
                _edges[edge].IsGone = true;
        }
        foreach (var edges in _edgesAt)
            edges.RemoveAll(edge => _edges[edge].IsGone);
    }

    private int AddVertex(double latitude, double longitude)
    {
        _vertices.Add((latitude, longitude));
        _edgesAt.Add([]);
        return _vertices.Count - 1;
    }

    private void AddEdge(Edge edge)
    {
        _edges.Add(edge);
        _edgesAt[edge.From].Add(_edges.Count - 1);
        if (edge.To != edge.From)
            _edgesAt[edge.To].Add(_edges.Count - 1);
    }

    private static int Millimetres((double Latitude, double Longitude)[] shape)
    {
        var metres = 0.0;
        for (var i = 0; i + 1 < shape.Length; i++)
            metres += Metres(shape[i], shape[i + 1]);
        return (int)(metres * 1000);
    }

    private static double Metres((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        var narrow = Math.Cos(double.DegreesToRadians((a.Latitude + b.Latitude) / 2));
        var (x, y) = ((b.Longitude - a.Longitude) * narrow, b.Latitude - a.Latitude);
        return Math.Sqrt((x * x) + (y * y)) * MetresPerDegree;
    }

    private static Dictionary<string, string> Tags(OsmWay way) => way.Tags.GroupBy(tag => tag.Key).ToDictionary(tag => tag.Key, tag => tag.First().Value);

    private static bool IsRoutable(Dictionary<string, string> tags)
    {
        var highway = tags.GetValueOrDefault("highway");
        var isStreet = highway is not null and not ("services" or "rest_area" or "raceway");
        var isPlatform =
            tags.GetValueOrDefault("public_transport") == "platform"
            || (tags.GetValueOrDefault("railway") == "platform" && tags.GetValueOrDefault("usage") != "tourism");
        return (isStreet || isPlatform)
            && !s_never.Contains(highway)
            && !s_never.Contains(tags.GetValueOrDefault("cycleway"))
            && !tags.ContainsKey("construction")
            && !tags.ContainsKey("proposed");
    }

    private static bool MayWalk(Dictionary<string, string> tags)
    {
        var isOpen = tags.GetValueOrDefault("highway") is not ("motorway" or "motorway_link");
        if (
            tags.GetValueOrDefault("access") is { } access
            && Allows(access) is { } general
            && tags.GetValueOrDefault("highway")
                is not ("footway" or "pedestrian" or "path" or "steps" or "cycleway" or "bridleway" or "platform" or "corridor")
        )
            isOpen = isOpen && general;
        if (tags.GetValueOrDefault("foot") is { } foot && Allows(foot) is { } onFoot)
            isOpen = onFoot;
        return isOpen || tags.GetValueOrDefault("sidewalk") is "both" or "left" or "right";
    }

    private static bool? Allows(string tag) =>
        tag.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "yes" or "1" or "true" or "official" or "unknown" or "public" or "permissive" or "designated" or "lane" or "track" or "shared_lane" or "crossing" =>
                true,
            "no" or "0" or "false" or "license" or "restricted" or "prohibited" or "emergency" or "use_sidepath" or "dismount" => false,
            "destination" or "customers" or "delivery" or "forestry" or "agricultural" or "residents" or "resident" or "customer" or "private" => false,
            _ => null,
        };
}
