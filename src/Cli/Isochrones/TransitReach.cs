using Samplan.Cli.Networks;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Cli.Isochrones;

/// <summary>
/// What it costs to come to every vertex by public transport and on foot. Only to vertices at a street that points may be tied to; to others it is not asked.
/// </summary>
internal sealed class TransitReach
{
    // As many columns of walks from stops as are held at once.
    private const int VerticesAtOnce = 50_000;
    private readonly TransitTimes _times;
    private readonly int[] _vertices;
    private readonly GeoPoint[] _points;
    private readonly int _vertexCount;

    public TransitReach(TransitTimes times, TravelGraph walking)
    {
        (_times, _vertexCount) = (times, walking.Network.VertexCount);
        var isOn = new bool[_vertexCount];
        for (var street = 0; street < walking.Network.StreetCount; street++)
        {
            if (walking.IsLinkable(street))
                isOn[walking.Network.StreetFrom.Span[street]] = isOn[walking.Network.StreetTo.Span[street]] = true;
        }
        _vertices = [.. Enumerable.Range(0, _vertexCount).Where(vertex => isOn[vertex])];
        _points = Array.ConvertAll(
            _vertices,
            vertex => new GeoPoint(walking.Network.VertexLongitudes.Span[vertex], walking.Network.VertexLatitudes.Span[vertex])
        );
    }

    /// <returns>By origin: costs by vertex, null for an origin that no street is near.</returns>
    public uint[]?[] From(IReadOnlyList<GeoPoint> origins, CancellationToken cancellation)
    {
        var costs = new uint[]?[origins.Count];
        for (var first = 0; first < _vertices.Length; first += VerticesAtOnce)
        {
            var start = first;
            var part = _times.Costs((origins, _points[start..Math.Min(start + VerticesAtOnce, _points.Length)]), cancellation);
            for (var origin = 0; origin < costs.Length; origin++)
            {
                if (costs[origin] is null && part.IsOriginLinked(origin))
                {
                    costs[origin] = new uint[_vertexCount];
                    Array.Fill(costs[origin]!, RoadNetwork.Never);
                }
            }
            part.Stream(
                (origin, firstVertex, found) =>
                {
                    if (costs[origin] is not { } row)
                        return;
                    for (var i = 0; i < found.Length; i++)
                        row[_vertices[start + firstVertex + i]] = found[i];
                },
                null,
                cancellation
            );
        }
        return costs;
    }
}
