using Samplan.Accessibility.Surfaces;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Accessibility.Ground;

/// <summary>The streets that are reached by public transport on one day: travel times between a point and every crossing, in whole minutes, and on foot along the streets from there.</summary>
internal sealed class CrossingField
{
    private const int LongestWalkSeconds = 2 * 3600;
    private const uint DecisecondsAMinute = 600;

    private readonly StreetField _walking;
    private readonly IReadOnlyList<int> _vertices;
    private readonly TransitField _times;

    /// <param name="walking">On the same streets.</param>
    public CrossingField(TransitDay day, StreetField walking, StoredNetwork network)
    {
        (_walking, _vertices) = (walking, walking.ListVertices());
        GeoPoint[] points =
        [
            .. _vertices.Select(vertex => new GeoPoint(network.Network.VertexLongitudes.Span[vertex], network.Network.VertexLatitudes.Span[vertex])),
        ];
        _times = new TransitField(day, new StreetField(network, TravelMode.Walk, LongestWalkSeconds, points), points);
        VertexCount = network.Network.VertexCount;
    }

    public DateOnly Date => _times.Date;

    private int VertexCount { get; }

    /// <inheritdoc cref="StreetField.Reach"/>
    public IReadOnlyList<ReachedStreet> Reach(GeoPoint point, bool isTo, TransitChoice choice, uint limit)
    {
        var minutes = _times.Minutes(point, isTo, choice, CancellationToken.None);
        var costs = new uint[VertexCount];
        Array.Fill(costs, RoadNetwork.Never);
        for (var i = 0; i < minutes.Length; i++)
        {
            if (minutes[i] >= 0)
                costs[_vertices[i]] = (uint)minutes[i] * DecisecondsAMinute;
        }
        return _walking.ReachFrom(costs, limit);
    }
}
