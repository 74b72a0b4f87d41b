using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.Streets;

/// <summary>
/// Joins roads that were drawn line by line: where one ends near another that passes, the passing one gets a point and the ending one is led there.
/// </summary>
internal sealed class RoadJoints
{
    private const double ReachMetres = 400;
    private const double BucketMetres = 1_000;

    private readonly List<RoadLine> _lines;
    private readonly Dictionary<(int, int), List<(int Line, int Segment)>> _segments = [];

    private RoadJoints(List<RoadLine> lines)
    {
        _lines = lines;
        for (var line = 0; line < lines.Count; line++)
        {
            for (var segment = 0; !lines[line].IsFerry && segment + 1 < lines[line].Points.Count; segment++)
                Add(line, segment);
        }
    }

    /// <summary>The roads for cars and their ferries, joined.</summary>
    public static List<RoadLine> Join(IEnumerable<Road> roads)
    {
        var lines = roads.Where(road => road.Class != "järnväg" && road.Line.Length > 1).Select(road => new RoadLine(road)).ToList();
        new RoadJoints(lines).Join();
        return lines;
    }

    private void Join()
    {
        var ends = _lines
            .SelectMany((line, index) => new[] { (Point: line.Points[0], Line: index), (Point: line.Points[^1], Line: index) })
            .GroupBy(end => end.Point)
            .Select(group => (Point: group.Key, Lines: group.Select(end => end.Line).Distinct().OrderBy(line => _lines[line].IsFerry).ToList()))
            .ToList();
        var led = new List<(int Line, Point2 From, Point2 To)>();
        foreach (var (point, lines) in ends)
        {
            if (Nearest(point, lines) is not { } found)
                continue;
            _lines[found.Line].Meet(found.Segment, found.Share, found.Point);
            led.Add((lines[0], point, found.Point));
        }
        foreach (var line in _lines)
            line.PutIn();
        foreach (var (line, from, to) in led.Where(way => way.From != way.To))
        {
            var points = _lines[line].Points;
            if (points[0] == from)
                points.Insert(0, to);
            else
                points.Add(to);
            // The others that end there stay joined to the one that is led on.
        }
    }

    private void Add(int line, int segment)
    {
        var (from, to) = (_lines[line].Points[segment], _lines[line].Points[segment + 1]);
        foreach (var key in new[] { KeyOf(from), KeyOf(to), KeyOf(from.Towards(to, 0.5)) }.Distinct())
        {
            if (!_segments.TryGetValue(key, out var bucket))
                _segments.Add(key, bucket = []);
            bucket.Add((line, segment));
        }
    }

    private (int Line, int Segment, double Share, Point2 Point)? Nearest(Point2 point, List<int> except)
    {
        (int, int, double, Point2)? best = null;
        var least = ReachMetres;
        var (column, row) = KeyOf(point);
        for (var c = column - 1; c <= column + 1; c++)
        {
            for (var r = row - 1; r <= row + 1; r++)
            {
                foreach (var (line, segment) in (_segments.GetValueOrDefault((c, r)) ?? []).Where(one => !except.Contains(one.Line)))
                {
                    var (share, near) = Foot(_lines[line].Points[segment], _lines[line].Points[segment + 1], point);
                    if (near.DistanceTo(point) is var metres && metres < least)
                        (least, best) = (metres, (line, segment, share, near));
                }
            }
        }
        return best;
    }

    private static (double Share, Point2 Point) Foot(Point2 from, Point2 to, Point2 point)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var square = (x * x) + (y * y);
        var share = square == 0 ? 0 : Math.Clamp((((point.X - from.X) * x) + ((point.Y - from.Y) * y)) / square, 0, 1);
        var near = from.Towards(to, share);
        return (share, new Point2(Lines.Tenth(near.X), Lines.Tenth(near.Y)));
    }

    private static (int, int) KeyOf(Point2 point) => ((int)Math.Floor(point.X / BucketMetres), (int)Math.Floor(point.Y / BucketMetres));
}
