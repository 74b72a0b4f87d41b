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
    private readonly uint _limit;
    private readonly LinkedTargets _destinations;
    private readonly Lazy<SweepTargets>? _sweepTargets;
    private readonly ConcurrentBag<uint[]> _rows = [];
    private readonly ConcurrentBag<Sweep> _sweeps = [];
    private readonly ConcurrentBag<BoundedSearch> _searches = [];
    private readonly ConcurrentBag<ShortestOfFastest> _lengthSearches = [];

    /// <param name="stored">The network and its hierarchy.</param>
    /// <param name="rules">Who travels how.</param>
    /// <param name="destinations">Columns of the table.</param>
    /// <param name="hasLengths">Whether lengths are asked for.</param>
    public TravelTable(StoredNetwork stored, TravelRules rules, IReadOnlyList<GeoPoint> destinations, bool hasLengths = false)
        : this(stored, new LinkedTargets(new TravelGraph(stored.Network, rules), destinations), hasLengths) { }

    internal TravelTable(StoredNetwork stored, LinkedTargets destinations, bool hasLengths = false)
    {
        (_destinations, HasLengths) = (destinations, hasLengths);
        _graph = destinations.Graph;
        _limit = _graph.Rules.LimitCost;
        if (_graph.Rules.HasSweeps && !hasLengths)
            _sweepTargets = new(() => destinations.ForSweeps(stored.Hierarchy));
    }

    /// <summary>Whether rows have millimetres beside deciseconds.</summary>
    public bool HasLengths { get; }

    /// <summary>Columns, those of destinations without a street included.</summary>
    public int DestinationCount => _destinations.Count;

    /// <summary>Destinations that no street was near enough to.</summary>
    public int UnlinkedDestinations => _destinations.Links.Count(static link => link is null);

    /// <summary>Ties points to the streets, each null where none is near enough.</summary>
    public StreetLink?[] Link(IReadOnlyList<GeoPoint> points, CancellationToken cancellation = default) => _destinations.Linker.List(points, cancellation);

    /// <summary>Whether a street was near enough to a destination.</summary>
    public bool IsLinked(int destination) => _destinations.Links[destination] is not null;

    /// <summary>
    /// Fills the rows of some origins: deciseconds, <see cref="RoadNetwork.Never"/> where there is no way within the limit; with lengths also millimetres.
    /// </summary>
    /// <returns>Origins that no street was near enough to.</returns>
    public int Fill(IReadOnlyList<GeoPoint> origins, uint[] deciseconds, uint[]? millimetres = null, CancellationToken cancellation = default)
    {
        var links = Link(origins, cancellation);
        Stream(
            (origins, links),
            (origin, times, lengths) =>
            {
                times.CopyTo(deciseconds.AsSpan(origin * DestinationCount));
                if (millimetres is not null)
                    lengths.CopyTo(millimetres.AsSpan(origin * DestinationCount));
            },
            cancellation
        );
        return links.Count(static link => link is null);
    }

    /// <summary>Hands over the row of each origin once, from several threads and in no order, so that memory does not grow with the table.</summary>
    /// <param name="origins">Points, and their links as <see cref="Link"/> gives them; rows of points without a link are <see cref="RoadNetwork.Never"/> throughout.</param>
    public void Stream((IReadOnlyList<GeoPoint> Points, StreetLink?[] Links) origins, TravelRow take, CancellationToken cancellation = default)
    {
        var links = origins.Links;
        // Streets are numbered along a curve, so that origins of one turn lie near each other.
        var order = Enumerable.Range(0, links.Length).OrderBy(i => links[i]?.Street ?? -1).ToArray();
        var turn = _sweepTargets is null ? OriginsATurn : LanesATurn();
        Parallel.For(
            0,
            (order.Length + turn - 1) / turn,
            Workers.Within(cancellation),
            i =>
            {
                var some = order.AsSpan(i * turn, Math.Min(turn, order.Length - i * turn));
                var times = Rent(_rows, () => new uint[turn * DestinationCount]);
                var lengths = HasLengths ? Rent(_rows, () => new uint[turn * DestinationCount]) : [];
                if (_sweepTargets is not null)
                    Sweep(some, links, times);
                else if (HasLengths)
                    SearchLengths(some, links, times, lengths);
                else
                    Search(some, links, times);
                for (var row = 0; row < some.Length; row++)
                {
                    var (start, origin) = (row * DestinationCount, some[row]);
                    var of = (times.AsMemory(start, DestinationCount), HasLengths ? lengths.AsMemory(start, DestinationCount) : default);
                    Finish(origins.Points[origin], links[origin], of);
                    take(origin, of.Item1.Span, of.Item2.Span);
                }
                _rows.Add(times);
                if (HasLengths)
                    _rows.Add(lengths);
            }
        );
    }

    private int LanesATurn()
    {
        var sweep = Rent(_sweeps, NewSweep);
        _sweeps.Add(sweep);
        return sweep.LaneCount;
    }

    private Sweep NewSweep() => Routing.Sweep.Over(_sweepTargets!.Value.Plan, _limit);

    private void Sweep(ReadOnlySpan<int> some, StreetLink?[] links, uint[] rows)
    {
        var sweep = Rent(_sweeps, NewSweep);
        var departures = new Seed[some.Length][];
        for (var lane = 0; lane < some.Length; lane++)
            departures[lane] = links[some[lane]] is { } link ? LinkedTargets.Seeds(_graph.Departures(link)) : [];
        sweep.Run(departures);
        sweep.Gather(_sweepTargets!.Value, rows.AsSpan(0, some.Length * DestinationCount));
        _sweeps.Add(sweep);
    }

    private void Search(ReadOnlySpan<int> some, StreetLink?[] links, uint[] rows)
    {
        var search = Rent(_searches, () => new BoundedSearch(_graph, _limit));
        for (var origin = 0; origin < some.Length; origin++)
        {
            var row = rows.AsSpan(origin * DestinationCount, DestinationCount);
            search.Run(links[some[origin]] is { } link ? _graph.Departures(link) : []);
            for (var to = 0; to < row.Length; to++)
            {
                row[to] = RoadNetwork.Never;
                foreach (var arrival in _destinations.ArrivalsOf(to))
                {
                    if (search[arrival.State] is var time and not uint.MaxValue)
                        row[to] = Math.Min(row[to], time + arrival.Deciseconds);
                }
            }
        }
        _searches.Add(search);
    }

    private void SearchLengths(ReadOnlySpan<int> some, StreetLink?[] links, uint[] times, uint[] lengths)
    {
        var search = Rent(_lengthSearches, () => new ShortestOfFastest(_graph, _limit));
        for (var origin = 0; origin < some.Length; origin++)
        {
            search.Run(links[some[origin]] is { } link ? _graph.Departures(link) : []);
            for (var to = 0; to < DestinationCount; to++)
            {
                var least = (Deciseconds: RoadNetwork.Never, Millimetres: RoadNetwork.Never);
                foreach (var arrival in _destinations.ArrivalsOf(to))
                {
                    if (search[arrival.State] is not var (time, length))
                        continue;
                    var way = (Deciseconds: time + arrival.Deciseconds, Millimetres: length + arrival.Millimetres);
                    least = way.CompareTo(least) < 0 ? way : least;
                }
                (times[origin * DestinationCount + to], lengths[origin * DestinationCount + to]) = least;
            }
        }
        _lengthSearches.Add(search);
    }

    // The way along one street, and what lies beyond the limit.
    private void Finish(GeoPoint point, StreetLink? link, (Memory<uint> Times, Memory<uint> Lengths) of)
    {
        var row = of.Times.Span;
        var lengths = of.Lengths.Span;
        foreach (var to in link is { } known ? _destinations.OnStreet(known.Street) : [])
        {
            if (_destinations.Direct(point, link!.Value, to) is not var (time, length))
                continue;
            ref var metres = ref lengths.IsEmpty ? ref length : ref lengths[to];
            if (time > row[to] || (time == row[to] && length >= metres))
                continue;
            (row[to], metres) = (time, length);
        }
        foreach (ref var time in row)
            time = time > _limit ? RoadNetwork.Never : time;
    }

    private static T Rent<T>(ConcurrentBag<T> shelf, Func<T> make) => shelf.TryTake(out var item) ? item : make();
}
