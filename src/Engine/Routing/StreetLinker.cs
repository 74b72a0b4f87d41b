using Samplan.Engine.Networks;

namespace Samplan.Engine.Routing;

/// <summary>
/// Ties points to the nearest street that the traveller may use, at the nearest place along it: not to its ends. Of equally near streets the one with the
/// lowest number. Any number of threads may use one.
/// </summary>
/// <param name="graph">Streets and traveller.</param>
/// <param name="mayLink">Streets that count; null for all that are usable.</param>
public sealed class StreetLinker(TravelGraph graph, Func<int, bool>? mayLink = null)
{
    private readonly RoadNetwork _network = graph.Network;

    /// <summary>Links many points, each null where no usable street is near enough.</summary>
    public StreetLink?[] List(IReadOnlyList<GeoPoint> points, CancellationToken cancellation = default)
    {
        var links = new StreetLink?[points.Count];
        Parallel.For(
            0,
            points.Count,
            Workers.Within(cancellation),
            static () => new PriorityQueue<(int Level, int Entry), double>(),
            (i, _, queue) =>
            {
                links[i] = Find(points[i], queue);
                return queue;
            },
            static _ => { }
        );
        return links;
    }

    /// <summary>The point's link, or null where no usable street is near enough.</summary>
    public StreetLink? Find(GeoPoint point) => Find(point, new PriorityQueue<(int Level, int Entry), double>());

    // The queue is emptied first: a thread that links many points makes one.
    private StreetLink? Find(GeoPoint point, PriorityQueue<(int Level, int Entry), double> queue)
    {
        queue.Clear();
        var index = _network.Index;
        // A single street is its own root.
        if (index.StreetCount == 0 || (index.LevelCount == 1 && !Counts(index.Root)))
            return null;
        var ground = new Ground(point.LatitudeE7);
        var (best, nearest, along) = (-1, graph.Rules.OffRoadMetres, 0.0);
        queue.Enqueue((index.LevelCount - 1, index.Root), Distance(index.Root, point, ground));
        while (queue.TryDequeue(out var next, out var distance) && distance <= nearest)
        {
            if (next.Level == 0)
            {
                var found = Measure(next.Entry, point, ground);
                if (found.Metres < nearest || (found.Metres == nearest && (best < 0 || next.Entry < best)))
                    (best, nearest, along) = (next.Entry, found.Metres, found.Share);
                continue;
            }
            var (start, end) = index.ChildrenOf(next.Level, next.Entry);
            for (var entry = start; entry < end; entry++)
            {
                if (next.Level > 1 || Counts(entry))
                    queue.Enqueue((next.Level - 1, entry), Distance(entry, point, ground));
            }
        }
        return best < 0 ? null : new StreetLink(best, (uint)Math.Round(along * _network.StreetMillimetres.Span[best]), (uint)Math.Round(nearest * 1000));
    }

    private bool Counts(int street) => graph.IsLinkable(street) && mayLink?.Invoke(street) != false;

    private double Distance(int entry, GeoPoint point, Ground ground)
    {
        var box = _network.Index.Boxes.Span.Slice(4 * entry, 4);
        var east = Math.Max(0, Math.Max((double)box[0] - point.LongitudeE7, (double)point.LongitudeE7 - box[2])) * ground.MetresPerLongitude;
        var north = Math.Max(0, Math.Max((double)box[1] - point.LatitudeE7, (double)point.LatitudeE7 - box[3])) * ground.MetresPerLatitude;
        // A little less, so that rounding never puts a box behind the street in it.
        return Math.Sqrt(east * east + north * north) * (1 - 1e-12);
    }

    // The nearest place on a street, and its share of the street's length.
    private (double Metres, double Share) Measure(int street, GeoPoint point, Ground ground)
    {
        var (first, end) = ((int)_network.FirstShape.Span[street], (int)_network.FirstShape.Span[street + 1]);
        var (least, along, length) = (double.PositiveInfinity, 0.0, 0.0);
        var from = Place((int)_network.StreetFrom.Span[street]);
        for (var i = first; i <= end; i++)
        {
            var to = i < end ? Offset(_network.ShapeLongitudes.Span[i], _network.ShapeLatitudes.Span[i]) : Place((int)_network.StreetTo.Span[street]);
            var (east, north) = (to.East - from.East, to.North - from.North);
            var squared = east * east + north * north;
            var share = squared == 0 ? 0 : Math.Clamp(-(from.East * east + from.North * north) / squared, 0, 1);
            var (x, y) = (from.East + share * east, from.North + share * north);
            var metres = Math.Sqrt(x * x + y * y);
            var segment = Math.Sqrt(squared);
            if (metres < least)
                (least, along) = (metres, length + share * segment);
            length += segment;
            from = to;
        }
        return (least, length == 0 ? 0 : along / length);

        (double East, double North) Place(int vertex) => Offset(_network.VertexLongitudes.Span[vertex], _network.VertexLatitudes.Span[vertex]);

        (double East, double North) Offset(int longitude, int latitude) =>
            (((double)longitude - point.LongitudeE7) * ground.MetresPerLongitude, ((double)latitude - point.LatitudeE7) * ground.MetresPerLatitude);
    }
}
