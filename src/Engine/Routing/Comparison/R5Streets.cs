using Samplan.Engine.Networks;

namespace Samplan.Engine.Routing.Comparison;

/// <summary>
/// Streets for walking as Conveyal R5 6.9 has them, so that its travel times can be compared with ours: its lengths on a sphere, whole millimetres cut down, its plane of
/// degrees for what is nearest (streets/Split.java, streets/StreetLayer.java). A stop splits its edge, a point does not. Which ways may be walked is the network's
/// matter: <see cref="RoutingProfile.WalksAsR5"/>.
/// </summary>
public sealed class R5Streets
{
    private const double LengthMetresPerDegree = 2 * Math.PI * 6_367_450 / 360;
    private const double LinkMetresPerDegree = 111_111.111;
    private const double E7 = 1e7;
    private const int NearMetres = 300;
    private const int FarMetres = 1_600;
    private const int AtEndMillimetres = 5_000;
    private readonly List<(int Longitude, int Latitude)> _vertices = [];
    private readonly List<R5Edge> _edges = [];
    private readonly List<List<int>> _edgesAt = [];
    private readonly EdgeGrid _grid = new();

    /// <param name="network">Streets for walking; islands and ferries are left out.</param>
    public R5Streets(RoadNetwork network)
    {
        for (var vertex = 0; vertex < network.VertexCount; vertex++)
            AddVertex((network.VertexLongitudes.Span[vertex], network.VertexLatitudes.Span[vertex]));
        // Of edges that are equally near the first is taken, and R5 has them by way.
        foreach (
            var street in Enumerable
                .Range(0, network.StreetCount)
                .Where(street => IsWalked(network.UseOf(street)))
                .OrderBy(street => network.StreetWays.Span[street])
        )
            AddStreet(network, street);
    }

    public int VertexCount => _vertices.Count;

    internal R5Edge EdgeAt(int edge) => _edges[edge];

    internal IReadOnlyList<int> EdgesAt(int vertex) => _edgesAt[vertex];

    internal (int Longitude, int Latitude) PlaceOf(int vertex) => _vertices[vertex];

    /// <summary>Ties a stop to the nearest street, which is split there unless an end of it is within 5 metres.</summary>
    /// <returns>The stop's vertex, −1 when no street is near enough.</returns>
    public int AddStop(GeoPoint place)
    {
        if (Find(place) is not { } found)
            return -1;
        var edge = _edges[found.Link.Edge];
        var street =
            found.Link.ToFromMillimetres < AtEndMillimetres ? edge.From
            : found.Link.ToToMillimetres < AtEndMillimetres ? edge.To
            : Split(found.Link, found.Spot);
        var stop = AddVertex((place.LongitudeE7, place.LatitudeE7));
        var line = new[] { _vertices[stop], _vertices[street] };
        AddEdge(new R5Edge(stop, street, Millimetres(line), line));
        return stop;
    }

    /// <summary>The nearest street that a point can be tied to: within 300 metres, else within 1,600; null when there is none.</summary>
    public R5Link? FindLink(GeoPoint place) => Find(place)?.Link;

    private static bool IsWalked(StreetUse use) =>
        (use & StreetUses.Either(TravelMode.Walk)) != StreetUse.None && !use.HasFlag(StreetUse.Ferry) && !use.HasFlag(StreetUse.WalkIsland);

    private void AddStreet(RoadNetwork network, int street)
    {
        var (from, to) = ((int)network.StreetFrom.Span[street], (int)network.StreetTo.Span[street]);
        var (first, end) = ((int)network.FirstShape.Span[street], (int)network.FirstShape.Span[street + 1]);
        var shape = new (int, int)[end - first + 2];
        (shape[0], shape[^1]) = (_vertices[from], _vertices[to]);
        for (var i = first; i < end; i++)
            shape[i - first + 1] = (network.ShapeLongitudes.Span[i], network.ShapeLatitudes.Span[i]);
        var use = network.UseOf(street);
        var edge = new R5Edge(from, to, Millimetres(shape), shape)
        {
            IsForward = use.HasFlag(StreetUse.WalkForward),
            IsBackward = use.HasFlag(StreetUse.WalkBackward),
            IsLinkable = use.HasFlag(StreetUses.Either(TravelMode.Walk)) && !use.HasFlag(StreetUse.NotLinkable),
        };
        var number = AddEdge(edge);
        if (edge.IsLinkable)
            _grid.AddMirrored(number, shape);
    }

    private (R5Link Link, Spot Spot)? Find(GeoPoint place) => Find(place, NearMetres) ?? Find(place, FarMetres);

    private (R5Link Link, Spot Spot)? Find(GeoPoint place, int withinMetres)
    {
        var narrow = Math.Cos(double.DegreesToRadians(place.LatitudeE7 / E7));
        var north = (int)(withinMetres / LinkMetresPerDegree * E7);
        var east = (int)(north / narrow);
        var box = (place.LongitudeE7 - east, place.LatitudeE7 - north, place.LongitudeE7 + east, place.LatitudeE7 + north);
        Spot? best = null;
        foreach (var number in _grid.Near(box))
        {
            var edge = _edges[number];
            for (var segment = 0; segment + 1 < edge.Shape.Length; segment++)
            {
                var spot = Nearest(number, segment, place, narrow);
                if (best is null || spot.Squared < best.Squared)
                    best = spot;
            }
        }
        return best is null || best.Squared >= (long)north * north ? null : (LinkAt(best, narrow), best);
    }

    private Spot Nearest(int number, int segment, GeoPoint place, double narrow)
    {
        var (a, b) = (_edges[number].Shape[segment], _edges[number].Shape[segment + 1]);
        // R5 divides longitudes by the cosine here, where one would multiply.
        var (x, y) = (((double)b.Longitude - a.Longitude) / narrow, (double)b.Latitude - a.Latitude);
        var length = x * x + y * y;
        var dot = ((double)place.LongitudeE7 - a.Longitude) / narrow * x + ((double)place.LatitudeE7 - a.Latitude) * y;
        var share = length == 0 ? 0 : Math.Clamp(dot / length, 0, 1);
        var longitude = (int)(a.Longitude + share * ((double)b.Longitude - a.Longitude));
        var latitude = (int)(a.Latitude + share * ((double)b.Latitude - a.Latitude));
        var (east, north) = (((double)longitude - place.LongitudeE7) * narrow, (double)latitude - place.LatitudeE7);
        return new Spot(number, segment, share, (longitude, latitude), (long)(east * east + north * north));
    }

    private R5Link LinkAt(Spot spot, double narrow)
    {
        var (edge, before) = (_edges[spot.Edge], 0.0);
        for (var i = 0; i <= spot.Segment; i++)
        {
            var (a, b) = (edge.Shape[i], edge.Shape[i + 1]);
            var (x, y) = (((double)b.Longitude - a.Longitude) * narrow, (double)b.Latitude - a.Latitude);
            before += Math.Sqrt(x * x + y * y) * (i == spot.Segment ? spot.Share : 1);
        }
        var along = Math.Min(Cut((int)before), edge.Millimetres);
        return new R5Link(spot.Edge, Cut(Math.Sqrt(spot.Squared)), along, edge.Millimetres - along);

        static int Cut(double e7) => (int)(e7 / E7 * LinkMetresPerDegree * 1000);
    }

    // The edge keeps its number and its squares for what lies before the stop; the rest is a new one.
    private int Split(R5Link link, Spot spot)
    {
        var edge = _edges[link.Edge];
        var vertex = AddVertex(spot.Place);
        var rest = new R5Edge(vertex, edge.To, link.ToToMillimetres, [spot.Place, .. edge.Shape[(spot.Segment + 1)..]]) { IsLinkable = edge.IsLinkable };
        _edges[link.Edge] = new R5Edge(edge.From, vertex, link.ToFromMillimetres, [.. edge.Shape[..(spot.Segment + 1)], spot.Place])
        {
            IsLinkable = edge.IsLinkable,
        };
        if (edge.To != edge.From)
            _edgesAt[edge.To].Remove(link.Edge);
        _edgesAt[vertex].Add(link.Edge);
        _grid.Add(AddEdge(rest), rest.Box);
        return vertex;
    }

    private int AddVertex((int, int) place)
    {
        _vertices.Add(place);
        _edgesAt.Add([]);
        return _vertices.Count - 1;
    }

    private int AddEdge(R5Edge edge)
    {
        _edges.Add(edge);
        _edgesAt[edge.From].Add(_edges.Count - 1);
        if (edge.To != edge.From)
            _edgesAt[edge.To].Add(_edges.Count - 1);
        return _edges.Count - 1;
    }

    private static int Millimetres((int Longitude, int Latitude)[] shape)
    {
        var metres = 0.0;
        for (var i = 0; i + 1 < shape.Length; i++)
        {
            var (a, b) = (shape[i], shape[i + 1]);
            var narrow = Math.Cos(double.DegreesToRadians(((double)a.Latitude + b.Latitude) / 2 / E7));
            var (x, y) = (((double)b.Longitude - a.Longitude) / E7 * narrow, ((double)b.Latitude - a.Latitude) / E7);
            metres += Math.Sqrt(x * x + y * y) * LengthMetresPerDegree;
        }
        return (int)(metres * 1000);
    }

    /// <summary>A place on a segment of an edge, and the square of how far it lies from the point, in degrees × 10⁷.</summary>
    private sealed record Spot(int Edge, int Segment, double Share, (int Longitude, int Latitude) Place, long Squared);
}
