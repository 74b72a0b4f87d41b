using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Routing.Comparison;

/// <summary>
/// Walks of a journey by public transport by the rules of Conveyal R5 6.9, in whole seconds: to the first stop without limit of distance, between stops, from the last stop
/// within a limit of metres (TransitLayer.java, EgressCostTable.java, LinkedPointSet.java), and all the way.
/// </summary>
public sealed class R5Journeys
{
    private const double MetresPerDegree = 111_111.111;
    private const double E7 = 1e7;
    private readonly R5Streets _streets;
    private readonly double _metresPerSecond;
    private readonly int[] _vertices;
    private readonly (int Vertex, int Stop)[] _linked;

    /// <param name="network">Built by a profile with <see cref="RoutingProfile.WalksAsR5"/>.</param>
    /// <param name="walkSpeed">Kilometres an hour.</param>
    /// <param name="stops">Where stops lie; null for what is none. R5 ties them in the order of their ids, feed by feed.</param>
    /// <param name="order">The stops in the order in which they are tied.</param>
    public R5Journeys(RoadNetwork network, double walkSpeed, IReadOnlyList<GeoPoint?> stops, IEnumerable<int> order)
    {
        _streets = new R5Streets(network);
        _metresPerSecond = walkSpeed / 3.6;
        _vertices = new int[stops.Count];
        Array.Fill(_vertices, -1);
        foreach (var stop in order)
            _vertices[stop] = stops[stop] is { } place ? _streets.AddStop(place) : -1;
        _linked = [.. _vertices.Select(static (vertex, stop) => (vertex, stop)).Where(static linked => linked.vertex >= 0)];
    }

    /// <summary>Stops that have no place, or a place that no street is near enough to.</summary>
    public int UnlinkedStops => _vertices.Length - _linked.Length;

    /// <summary>Where points are tied, null where no street is near enough.</summary>
    public R5Link?[] Link(IReadOnlyList<GeoPoint> points, CancellationToken cancellation = default)
    {
        var links = new R5Link?[points.Count];
        Parallel.For(0, links.Length, Workers.Within(cancellation), point => links[point] = _streets.FindLink(points[point]));
        return links;
    }

    /// <summary>Seconds from each point to the stops, less than the limit; rows by point.</summary>
    public StopWalks FromPoints(IReadOnlyList<R5Link?> points, int limitSeconds, CancellationToken cancellation = default)
    {
        var rows = Rows(
            points.Count,
            (walk, point) =>
            {
                if (points[point] is not { } link)
                    return [];
                walk.FromPoint(link, limitSeconds - 1);
                return [.. _linked.Where(stop => walk.CostAt(stop.Vertex) < limitSeconds).Select(stop => (point, stop.Stop, walk.CostAt(stop.Vertex)))];
            },
            cancellation
        );
        return StopWalks.From(points.Count, rows);
    }

    /// <summary>Seconds from stops to each point over streets of at most so many metres, less than the limit; rows by point.</summary>
    public StopWalks ToPoints(IReadOnlyList<GeoPoint> points, (int Metres, int Seconds) limit, CancellationToken cancellation = default)
    {
        var links = Link(points, cancellation);
        var rows = Rows(
            _linked.Length,
            (walk, number) =>
            {
                var (vertex, stop) = _linked[number];
                walk.FromStop(vertex, 1000 * limit.Metres);
                var (longitude, latitude) = _streets.PlaceOf(vertex);
                // R5 asks only for points in a box of that size round the stop.
                var height = limit.Metres / MetresPerDegree * E7;
                var width = height / Math.Cos(double.DegreesToRadians(latitude / E7));
                var found = new List<(int, int, int)>();
                for (var point = 0; point < points.Count; point++)
                {
                    var isInBox =
                        Math.Abs((double)points[point].LatitudeE7 - latitude) <= height && Math.Abs((double)points[point].LongitudeE7 - longitude) <= width;
                    if (!isInBox || links[point] is not { } link)
                        continue;
                    var millimetres = walk.EgressMillimetres(link);
                    if (millimetres >= 0 && walk.Seconds(millimetres) < limit.Seconds)
                        found.Add((point, stop, walk.Seconds(millimetres)));
                }
                return found;
            },
            cancellation
        );
        return StopWalks.From(points.Count, rows);
    }

    /// <summary>Millimetres between different stops, up to the limit: R5 compares these, and <see cref="Seconds"/> makes seconds of them.</summary>
    public IReadOnlyList<(int From, int To, int Millimetres)> Between(int limitMetres, CancellationToken cancellation = default)
    {
        var stopAt = _linked.ToDictionary(static linked => linked.Vertex, static linked => linked.Stop);
        return Rows(
            _linked.Length,
            (walk, number) =>
            {
                var (vertex, stop) = _linked[number];
                walk.FromStop(vertex, 1000 * limitMetres);
                return [.. walk.Touched.Where(to => to != vertex && stopAt.ContainsKey(to)).Select(to => (stop, stopAt[to], walk.CostAt(to)))];
            },
            cancellation
        );
    }

    /// <summary>Whole seconds of a walk along streets, cut and not rounded, as R5 makes them of lengths.</summary>
    public int Seconds(int millimetres) => (int)(millimetres / (1000 * _metresPerSecond));

    /// <summary>Seconds all the way on foot from one point to others, −1 where it is not reached. As in R5 the last street may pass the limit.</summary>
    public int[] DirectSeconds(R5Link? from, IReadOnlyList<R5Link?> to, int limitSeconds)
    {
        var seconds = new int[to.Count];
        Array.Fill(seconds, -1);
        if (from is null)
            return seconds;
        var walk = new R5Walk(_streets, _metresPerSecond);
        walk.FromPoint(from, limitSeconds - 1);
        for (var point = 0; point < seconds.Length; point++)
            seconds[point] = to[point] is { } link ? walk.DirectSeconds(from, link) : -1;
        return seconds;
    }

    private List<(int, int, int)> Rows(int count, Func<R5Walk, int, IReadOnlyList<(int, int, int)>> of, CancellationToken cancellation)
    {
        var rows = new IReadOnlyList<(int, int, int)>[count];
        Parallel.For(
            0,
            count,
            Workers.Within(cancellation),
            () => new R5Walk(_streets, _metresPerSecond),
            (row, _, walk) =>
            {
                rows[row] = of(walk, row);
                return walk;
            },
            static _ => { }
        );
        return [.. rows.SelectMany(static row => row)];
    }
}
