using NetTopologySuite.Geometries;
using Samplan.Geo;
using Samplan.Geo.Indexes;

namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// The edges of one unit's border, indexed, to measure how much of another line lies within a distance of them. What lies within a distance of
/// an edge is a capsule, and a line meets that in one interval.
/// </summary>
internal sealed class BorderSegments
{
    private readonly (Coordinate From, Coordinate To)[] _edges;
    private readonly PackedRTree _tree;
    private readonly double _distance;
    private readonly List<int> _found = [];
    private readonly List<(double Start, double End)> _intervals = [];

    public BorderSegments(IEnumerable<(Coordinate From, Coordinate To)> edges, double distance)
    {
        (_edges, _distance) = ([.. edges], distance);
        _tree = new PackedRTree([.. _edges.Select(edge => Bounds.Of(new Envelope(edge.From, edge.To)).ExpandedBy(distance))]);
    }

    /// <summary>Metres of the edge that lie within the distance.</summary>
    public double LengthWithin(Coordinate from, Coordinate to)
    {
        var length = from.Distance(to);
        _found.Clear();
        _tree.Search(Bounds.Of(new Envelope(from, to)), _found);
        if (length == 0 || _found.Count == 0)
            return 0;
        _intervals.Clear();
        foreach (var edge in _found)
        {
            if (Interval(from, to, _edges[edge]) is { } interval)
                _intervals.Add(interval);
        }

        _intervals.Sort();
        var (sum, end) = (0.0, 0.0);
        foreach (var interval in _intervals)
        {
            sum += Math.Max(0, interval.End - Math.Max(end, interval.Start));
            end = Math.Max(end, interval.End);
        }

        return sum * length;
    }

    /// <summary>From where to where along the line, 0–1, it lies in the edge's capsule: a strip with a disc at each end.</summary>
    private (double Start, double End)? Interval(Coordinate from, Coordinate to, (Coordinate From, Coordinate To) edge)
    {
        var length = edge.From.Distance(edge.To);
        var (alongX, alongY) = length > 0 ? ((edge.To.X - edge.From.X) / length, (edge.To.Y - edge.From.Y) / length) : (1, 0);
        // The line in the edge's own axes: the edge runs from the origin along x.
        var start = (X: Dot(from, alongX, alongY), Y: Dot(from, -alongY, alongX));
        var step = (X: Dot(to, alongX, alongY) - start.X, Y: Dot(to, -alongY, alongX) - start.Y);
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        Take(Strip(start, step, length));
        Take(Disc(start.X, start.Y, step));
        Take(Disc(start.X - length, start.Y, step));
        return low < high ? (low, high) : null;

        double Dot(Coordinate place, double x, double y) => ((place.X - edge.From.X) * x) + ((place.Y - edge.From.Y) * y);

        void Take((double Start, double End) part)
        {
            if (part.Start < part.End)
                (low, high) = (Math.Min(low, part.Start), Math.Max(high, part.End));
        }
    }

    private (double Start, double End) Strip((double X, double Y) start, (double X, double Y) step, double length)
    {
        var (from, to) = Clip((0, 1), start.X, step.X, (0, length));
        return Clip((from, to), start.Y, step.Y, (-_distance, _distance));
    }

    private static (double Start, double End) Clip((double Start, double End) part, double value, double step, (double Low, double High) limits)
    {
        if (step == 0)
            return value >= limits.Low && value <= limits.High ? part : (1, 0);
        var (enter, leave) = ((limits.Low - value) / step, (limits.High - value) / step);
        return (Math.Max(part.Start, Math.Min(enter, leave)), Math.Min(part.End, Math.Max(enter, leave)));
    }

    private (double Start, double End) Disc(double x, double y, (double X, double Y) step)
    {
        var a = (step.X * step.X) + (step.Y * step.Y);
        var half = (x * step.X) + (y * step.Y);
        var discriminant = (half * half) - (a * ((x * x) + (y * y) - (_distance * _distance)));
        if (discriminant <= 0)
            return (1, 0);
        var root = Math.Sqrt(discriminant);
        return (Math.Max(0, (-half - root) / a), Math.Min(1, (-half + root) / a));
    }
}
