using Samplan.Engine.Routing;

namespace Samplan.Engine.Accessibility;

/// <summary>
/// The nearest facilities of every point by one search over the streets instead of one an origin: Dijkstra backwards from all facilities at once, each state of the graph keeping the nearest
/// few (the k nearest sites of a network Voronoi diagram: Erwig 2000, "The graph Voronoi diagram with applications"). The answer is that of
/// <see cref="NearestOpportunities"/>. Facilities may be opened and closed from search to search; any number of threads may share one.
/// </summary>
public sealed class FacilitySearch
{
    private readonly TravelGraph _graph;
    private readonly StreetLinker _linker;
    private readonly IReadOnlyList<GeoPoint> _facilities;
    private readonly StreetLink?[] _links;
    private readonly Terminal[][] _arrivals;
    private readonly ILookup<int, int> _byStreet;
    private readonly BackwardArcs _backward;

    /// <param name="graph">Streets, traveller and the measure that the nearest is nearest in.</param>
    /// <param name="facilities">By number; one that no street is near enough to is never found.</param>
    public FacilitySearch(TravelGraph graph, IReadOnlyList<GeoPoint> facilities)
        : this(graph, facilities, new BackwardArcs(graph)) { }

    private FacilitySearch(TravelGraph graph, IReadOnlyList<GeoPoint> facilities, BackwardArcs backward)
    {
        (_graph, _facilities, _backward) = (graph, facilities, backward);
        _linker = new StreetLinker(graph);
        _links = _linker.List(facilities);
        _arrivals = Array.ConvertAll(_links, link => link is { } known ? graph.Arrivals(known) : []);
        _byStreet = Enumerable.Range(0, _links.Length).Where(i => _links[i] is not null).ToLookup(i => _links[i]!.Value.Street);
    }

    /// <summary>All facilities, those without a street included.</summary>
    public int FacilityCount => _facilities.Count;

    internal TravelGraph Graph => _graph;

    /// <summary>Where a facility is tied to the streets; null where none is near.</summary>
    internal StreetLink? FindLink(int facility) => _links[facility];

    /// <summary>By state of the graph, the cost from it to the nearest facility; <see cref="Networks.RoadNetwork.Never"/> where none is reached.</summary>
    internal uint[] CostsByState(CancellationToken cancellation)
    {
        var labels = Search(1, null, cancellation);
        var costs = new uint[_graph.StateCount];
        for (var state = 0; state < costs.Length; state++)
            costs[state] = labels.Of(state).Select(static label => label.Cost).FirstOrDefault(Networks.RoadNetwork.Never);
        return costs;
    }

    /// <summary>Whether a street was near enough to a facility.</summary>
    public bool IsLinked(int facility) => _links[facility] is not null;

    /// <summary>The same streets with other facilities: what the streets need is not made again.</summary>
    public FacilitySearch With(IReadOnlyList<GeoPoint> facilities) => new(_graph, facilities, _backward);

    /// <summary>Ties origins to the streets, to be searched from again and again.</summary>
    public LinkedPoints Link(IReadOnlyList<GeoPoint> origins, CancellationToken cancellation = default) => new(origins, _linker.List(origins, cancellation));

    /// <param name="origins">As <see cref="Link"/> gave them.</param>
    /// <param name="rankCount">How many facilities an origin is told, at least 1.</param>
    /// <param name="isOpen">Facilities that count; null for all.</param>
    /// <param name="cancellation">Ends the search.</param>
    public NearestTable Find(LinkedPoints origins, int rankCount, Func<int, bool>? isOpen = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rankCount, 1);
        var labels = Search(rankCount, isOpen, cancellation);
        var nearest = new NearestTable(Array.ConvertAll(origins.Links, static link => link is not null), rankCount);
        Parallel.For(
            0,
            origins.Links.Length,
            new ParallelOptions { CancellationToken = cancellation },
            origin => Read(origin, origins, labels, (nearest, isOpen))
        );
        return nearest;
    }

    private FacilityLabels Search(int rankCount, Func<int, bool>? isOpen, CancellationToken cancellation)
    {
        var labels = new FacilityLabels(_graph.StateCount, rankCount, _graph.Rules.LimitCost);
        for (var facility = 0; facility < _arrivals.Length; facility++)
        {
            if (isOpen?.Invoke(facility) == false)
                continue;
            foreach (var arrival in _arrivals[facility])
                labels.Offer(arrival.State, facility, arrival.Deciseconds);
        }
        labels.Spread(_backward, cancellation);
        return labels;
    }

    private void Read(int origin, LinkedPoints origins, FacilityLabels labels, (NearestTable Table, Func<int, bool>? IsOpen) into)
    {
        if (origins.Links[origin] is not { } link)
            return;
        foreach (var departure in _graph.Departures(link))
        {
            foreach (var (facility, cost) in labels.Of(departure.State))
                Offer(facility, departure.Deciseconds + cost);
        }
        foreach (var facility in _byStreet[link.Street])
        {
            if (into.IsOpen?.Invoke(facility) == false)
                continue;
            var direct = origins.Points[origin] == _facilities[facility] ? (0, 0) : _graph.Direct(link, _links[facility]!.Value);
            if (direct is var (cost, _))
                Offer(facility, cost);
        }

        void Offer(int facility, uint cost)
        {
            if (cost <= _graph.Rules.LimitCost)
                into.Table.Offer(origin, facility, cost);
        }
    }
}
