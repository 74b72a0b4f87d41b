using System.Collections.Concurrent;
using Samplan.Engine.Networks;

namespace Samplan.Engine.Routing;

/// <summary>
/// Travel times from many origins to a fixed set of destinations. Cars go by sweeps over the hierarchy, walking and cycling by search within the limit; with
/// lengths every mode goes by search. Times are exact whole deciseconds, whatever the threads and the order of points.
/// </summary>
public sealed class TravelTable
{
    private const int OriginsATurn = 16;
    private readonly TravelGraph _graph;
    private readonly StreetLinker _linker;
    private readonly uint _limit;
    private readonly IReadOnlyList<GeoPoint> _destinations;
    private readonly StreetLink?[] _links;
    private readonly Terminal[][] _arrivals;
    private readonly Dictionary<int, List<int>> _byStreet = [];
    private readonly SweepTargets? _targets;
    private readonly ConcurrentBag<Sweep> _sweeps = [];
    private readonly ConcurrentBag<BoundedSearch> _searches = [];
    private readonly ConcurrentBag<ShortestOfFastest> _lengthSearches = [];

    /// <param name="stored">The network and its hierarchy.</param>
    /// <param name="rules">Who travels how.</param>
    /// <param name="destinations">Columns of the table.</param>
    /// <param name="hasLengths">Whether lengths are asked for.</param>
    public TravelTable(StoredNetwork stored, TravelRules rules, IReadOnlyList<GeoPoint> destinations, bool hasLengths = false)
    {
        (_destinations, HasLengths) = (destinations, hasLengths);
        _graph = new TravelGraph(stored.Network, rules);
        _linker = new StreetLinker(_graph);
        _limit = (uint)rules.LimitSeconds * 10;
        _links = _linker.List(destinations);
        _arrivals = Array.ConvertAll(_links, link => link is { } known ? _graph.Arrivals(known) : []);
        for (var i = 0; i < _links.Length; i++)
        {
            if (_links[i] is not { } link)
                continue;
            if (!_byStreet.TryGetValue(link.Street, out var here))
                _byStreet.Add(link.Street, here = []);
            here.Add(i);
        }
        if (rules.Mode == TravelMode.Car && !hasLengths)
            _targets = SweepTargets.Of(stored.Hierarchy, Array.ConvertAll(_arrivals, static some => Seeds(some)));
    }

    public bool HasLengths { get; }

    public int DestinationCount => _destinations.Count;

    /// <summary>Destinations that no street was near enough to.</summary>
    public int UnlinkedDestinations => _links.Count(static link => link is null);

    /// <summary>
    /// Fills the rows of some origins: deciseconds, <see cref="RoadNetwork.Never"/> where there is no way within the limit; with lengths also millimetres.
    /// </summary>
    /// <returns>Origins that no street was near enough to.</returns>
    public int Fill(IReadOnlyList<GeoPoint> origins, uint[] deciseconds, uint[]? millimetres = null, CancellationToken cancellation = default)
    {
        var links = _linker.List(origins, cancellation);
        // Streets are numbered along a curve, so that origins of one turn lie near each other.
        var order = Enumerable.Range(0, origins.Count).OrderBy(i => links[i]?.Street ?? -1).ToArray();
        var turn = _targets is null ? OriginsATurn : LanesATurn();
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(
            0,
            (order.Length + turn - 1) / turn,
            options,
            i =>
            {
                var some = order.AsSpan(i * turn, Math.Min(turn, order.Length - i * turn));
                if (_targets is not null)
                    Sweep(some, links, deciseconds);
                else if (HasLengths)
                    SearchLengths(some, links, deciseconds, millimetres!);
                else
                    Search(some, links, deciseconds);
                foreach (var origin in some)
                    Finish(origin, origins[origin], links[origin], new Span<uint>(deciseconds), millimetres);
            }
        );
        return links.Count(static link => link is null);
    }

    private int LanesATurn()
    {
        var sweep = Rent(_sweeps, NewSweep);
        _sweeps.Add(sweep);
        return sweep.LaneCount;
    }

    private Sweep NewSweep() => Routing.Sweep.Over(_targets!.Plan, _limit);

    private void Sweep(ReadOnlySpan<int> some, StreetLink?[] links, uint[] deciseconds)
    {
        var sweep = Rent(_sweeps, NewSweep);
        var departures = new Seed[some.Length][];
        for (var lane = 0; lane < some.Length; lane++)
            departures[lane] = links[some[lane]] is { } link ? Seeds(_graph.Departures(link)) : [];
        sweep.Run(departures);
        var rows = new uint[some.Length * DestinationCount];
        sweep.Gather(_targets!, rows);
        for (var lane = 0; lane < some.Length; lane++)
            rows.AsSpan(lane * DestinationCount, DestinationCount).CopyTo(deciseconds.AsSpan(some[lane] * DestinationCount));
        _sweeps.Add(sweep);
    }

    private void Search(ReadOnlySpan<int> some, StreetLink?[] links, uint[] deciseconds)
    {
        var search = Rent(_searches, () => new BoundedSearch(_graph, _limit));
        foreach (var origin in some)
        {
            var row = deciseconds.AsSpan(origin * DestinationCount, DestinationCount);
            search.Run(links[origin] is { } link ? _graph.Departures(link) : []);
            for (var to = 0; to < row.Length; to++)
            {
                row[to] = RoadNetwork.Never;
                foreach (var arrival in _arrivals[to])
                {
                    if (search[arrival.State] is var time and not uint.MaxValue)
                        row[to] = Math.Min(row[to], time + arrival.Deciseconds);
                }
            }
        }
        _searches.Add(search);
    }

    private void SearchLengths(ReadOnlySpan<int> some, StreetLink?[] links, uint[] deciseconds, uint[] millimetres)
    {
        var search = Rent(_lengthSearches, () => new ShortestOfFastest(_graph, _limit));
        foreach (var origin in some)
        {
            search.Run(links[origin] is { } link ? _graph.Departures(link) : []);
            for (var to = 0; to < DestinationCount; to++)
            {
                var least = (Deciseconds: RoadNetwork.Never, Millimetres: RoadNetwork.Never);
                foreach (var arrival in _arrivals[to])
                {
                    if (search[arrival.State] is not var (time, length))
                        continue;
                    var way = (Deciseconds: time + arrival.Deciseconds, Millimetres: length + arrival.Millimetres);
                    least = way.CompareTo(least) < 0 ? way : least;
                }
                (deciseconds[origin * DestinationCount + to], millimetres[origin * DestinationCount + to]) = least;
            }
        }
        _lengthSearches.Add(search);
    }

    // The way along one street, a point that is both origin and destination, and what lies beyond the limit.
    private void Finish(int origin, GeoPoint point, StreetLink? link, Span<uint> deciseconds, uint[]? millimetres)
    {
        var row = deciseconds.Slice(origin * DestinationCount, DestinationCount);
        if (link is { } known && _byStreet.TryGetValue(known.Street, out var here))
        {
            foreach (var to in here)
            {
                var direct = point == _destinations[to] ? (0, 0) : _graph.Direct(known, _links[to]!.Value);
                if (direct is not var (time, length))
                    continue;
                ref var metres = ref millimetres is null ? ref length : ref millimetres[origin * DestinationCount + to];
                if (time > row[to] || (time == row[to] && length >= metres))
                    continue;
                (row[to], metres) = (time, length);
            }
        }
        foreach (ref var time in row)
            time = time > _limit ? RoadNetwork.Never : time;
    }

    private static Seed[] Seeds(Terminal[] terminals) => Array.ConvertAll(terminals, static one => new Seed(one.State, one.Deciseconds));

    private static T Rent<T>(ConcurrentBag<T> shelf, Func<T> make) => shelf.TryTake(out var item) ? item : make();
}
