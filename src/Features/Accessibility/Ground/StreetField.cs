using Samplan.Engine.Accessibility;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Accessibility.Ground;

/// <summary>
/// Travel times on the streets between one point and many fixed ones: to the point by one search backwards, from it by a sweep over the hierarchy (cars) or a search within the limit. What does not
/// depend on the point is made once. Any number of threads may ask.
/// </summary>
internal sealed class StreetField
{
    private readonly TravelGraph _graph;
    private readonly FacilitySearch _backward;
    private readonly LinkedPoints _links;
    private readonly Lazy<TravelTable> _forward;

    /// <param name="hasHierarchy">False where the streets have been changed: cars are searched for as others are, in the same times.</param>
    public StreetField(StoredNetwork network, TravelMode mode, int limitSeconds, IReadOnlyList<GeoPoint> points, bool hasHierarchy = true)
    {
        Rules = new TravelRules(mode) { LimitSeconds = limitSeconds };
        _graph = new TravelGraph(network.Network, Rules);
        _backward = new FacilitySearch(_graph, []);
        _links = _backward.Link(points);
        _forward = new(() => new TravelTable(network, Rules, points, hasLengths: !hasHierarchy));
    }

    public TravelRules Rules { get; }

    /// <summary>False where no street is near enough to a point: nothing is known of it.</summary>
    public bool IsLinked(int point) => _links.Links[point] is not null;

    /// <summary>Deciseconds from each point to one; <see cref="RoadNetwork.Never"/> where it is not reached.</summary>
    public uint[] To(GeoPoint goal, CancellationToken cancellation)
    {
        var nearest = _backward.With([goal]).Find(_links, 1, null, cancellation);
        var times = new uint[_links.Links.Length];
        for (var point = 0; point < times.Length; point++)
            times[point] = nearest.FindCost(point, 0) ?? RoadNetwork.Never;
        return times;
    }

    /// <summary>The streets that are reached from a point within a limit, or along which one reaches it; deciseconds.</summary>
    public IReadOnlyList<ReachedStreet> Reach(GeoPoint point, bool isTo, uint limit, CancellationToken cancellation) =>
        isTo ? StreetReach.To(_backward.With([point]), limit, cancellation) : StreetReach.From(_graph, point, limit);

    /// <summary>The streets on foot from vertices where one comes at some cost.</summary>
    public IReadOnlyList<ReachedStreet> ReachFrom(uint[] vertexCosts, uint limit) => StreetReach.FromVertices(_graph, vertexCosts, limit);

    /// <summary>Vertices at streets that a point may be tied to.</summary>
    public IReadOnlyList<int> ListVertices()
    {
        ReadOnlySpan<uint> from = _graph.Network.StreetFrom.Span,
            to = _graph.Network.StreetTo.Span;
        var isOn = new bool[_graph.Network.VertexCount];
        for (var street = 0; street < _graph.Network.StreetCount; street++)
        {
            if (_graph.IsLinkable(street))
                isOn[from[street]] = isOn[to[street]] = true;
        }
        return [.. Enumerable.Range(0, isOn.Length).Where(vertex => isOn[vertex])];
    }

    /// <summary>The nearest facilities of each point, deciseconds.</summary>
    public NearestTable Nearest(IReadOnlyList<GeoPoint> facilities, int ranks, Func<int, bool>? isOpen = null) =>
        _backward.With(facilities).Find(_links, ranks, isOpen);

    /// <summary>What closes after some facilities have closed; see <see cref="ServiceCascade"/>.</summary>
    public IReadOnlyList<CascadeClosure> Cascade(
        IReadOnlyList<GeoPoint> facilities,
        IReadOnlyList<int> closed,
        (IReadOnlyList<double?> Persons, double Least) demand
    ) => ServiceCascade.Run(_backward.With(facilities), _links, demand, closed).Closures;

    /// <summary>Deciseconds from one point to each.</summary>
    public uint[] From(GeoPoint start, CancellationToken cancellation)
    {
        var times = new uint[_links.Links.Length];
        _forward.Value.Fill([start], times, null, cancellation);
        return times;
    }
}
