using System.Globalization;
using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.Streets;

/// <summary>
/// The region's streets as OpenStreetMap would have them: the roads and ferries between the places, cut where they meet, with limits in and out of places, bridges and
/// turn restrictions; the streets of each place; small roads between.
/// </summary>
internal sealed class StreetPlan
{
    private const double NearPlaceMetres = 3_000;
    private const double FerryMetresAnHour = 18_000;

    private readonly Region _region;
    private readonly StreetMap _map = new();
    private readonly List<RoadLine> _lines;
    private readonly PointGrid _hearts;
    private readonly HashSet<long> _meetings = [];
    private readonly Dictionary<long, List<(long Way, Point2 Towards)>> _mainWaysAt = [];

    private StreetPlan(Region region)
    {
        _region = region;
        _lines = RoadJoints.Join(region.Roads);
        _hearts = new PointGrid([.. region.Places.Select(place => place.Heart)], 10_000);
    }

    public static StreetMap Draw(Region region, CancellationToken cancellation)
    {
        var plan = new StreetPlan(region);
        plan.DrawTowns(cancellation);
        var network = plan._lines.Where(line => !line.IsFerry).SelectMany(line => line.Points).ToList();
        RuralRoads.Draw(plan._map, region, network, cancellation);
        plan.FindMeetings();
        foreach (var line in plan._lines)
            plan.Draw(line);
        plan.ForbidTurns();
        return plan._map;
    }

    private void DrawTowns(CancellationToken cancellation)
    {
        List<Point2> points =
        [
            .. _lines.Where(line => !line.IsFerry).SelectMany(line => line.Points),
            .. _lines.Where(line => line.IsFerry).SelectMany(line => new[] { line.Points[0], line.Points[^1] }),
        ];
        var grid = new PointGrid(points, 1_000);
        foreach (var place in _region.Places)
        {
            cancellation.ThrowIfCancellationRequested();
            if (place.IsArchipelago)
            {
                var quay = points[grid.Nearest(place.Heart)];
                if (TownStreets.Draw(_map, place, [], _region.Seed).MinBy(crossing => crossing.SquareTo(quay)) is var landing && landing != default)
                    DrawFerry([_map.NodeAt(quay), _map.NodeAt(landing)], $"Färja {place.Name}");
                continue;
            }
            var near = grid.Within(place.Heart, (PlacePlan.FarthestRadii * place.RadiusMetres) + NearPlaceMetres);
            TownStreets.Draw(_map, place, [.. near.Select(index => points[index]).Distinct()], _region.Seed);
        }
    }

    // Where a way ends, or two roads share a point, a road is cut, so that turns can be told of.
    private void FindMeetings()
    {
        foreach (var way in _map.Ways)
            _meetings.UnionWith([way.Nodes[0], way.Nodes[^1]]);
        var seen = new HashSet<long>();
        foreach (var line in _lines)
        {
            var own = line.Points.Select(_map.NodeAt).ToHashSet();
            _meetings.UnionWith(own.Where(node => !seen.Add(node)));
        }
    }

    private void Draw(RoadLine line)
    {
        var nodes = line.Points.Select(_map.NodeAt).ToList();
        for (var start = 0; start + 1 < nodes.Count; )
        {
            var kind = KindOf(line, start);
            var end = start + 1;
            while (end + 1 < nodes.Count && !_meetings.Contains(nodes[end]) && KindOf(line, end) == kind)
                end++;
            if (nodes[start] != nodes[end] || end - start > 1)
                Draw(line, nodes[start..(end + 1)], kind);
            start = end;
        }
    }

    private void Draw(RoadLine line, List<long> nodes, (bool IsUrban, bool IsBridge) kind)
    {
        if (line.IsFerry)
        {
            DrawFerry(nodes, line.Road.Name);
            return;
        }
        var (highway, limit) = line.Road.Class switch
        {
            "europaväg" => ("trunk", "100"),
            "riksväg" => ("primary", "80"),
            "länsväg" => ("secondary", "80"),
            _ => ("tertiary", "70"),
        };
        List<(string, string)> tags = [("highway", highway), ("maxspeed", kind.IsUrban ? "50" : limit), ("name", line.Road.Name)];
        if (kind.IsUrban)
            tags.Add(("cycleway", "track"));
        if (kind.IsBridge)
            tags.AddRange([("bridge", "yes"), ("layer", "1")]);
        var way = _map.AddWay(nodes, [.. tags]);
        if (highway is not ("trunk" or "primary"))
            return;
        Remember(nodes[0], way, nodes[1]);
        Remember(nodes[^1], way, nodes[^2]);
    }

    private void DrawFerry(List<long> nodes, string name)
    {
        var metres = Enumerable.Range(1, nodes.Count - 1).Sum(i => _map.PointOf(nodes[i]).DistanceTo(_map.PointOf(nodes[i - 1])));
        var minutes = 2 + (int)Math.Ceiling(60 * metres / FerryMetresAnHour);
        var duration = string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
        _map.AddWay(nodes, ("route", "ferry"), ("duration", duration), ("name", name), ("motor_vehicle", "yes"), ("bicycle", "yes"), ("foot", "yes"));
    }

    private void Remember(long node, long way, long towards)
    {
        if (!_mainWaysAt.TryGetValue(node, out var ways))
            _mainWaysAt.Add(node, ways = []);
        ways.Add((way, _map.PointOf(towards)));
    }

    // From every third side street nobody turns left into a main road; in the middle of the largest place signals stand where they meet.
    private void ForbidTurns()
    {
        var number = 0;
        var city = _region.Places[0];
        foreach (var way in _map.Ways.Where(way => way.Nodes.Length == 2 && way.Tags[0].Value == "residential"))
        {
            var via = way.Nodes[0];
            if (!_mainWaysAt.TryGetValue(via, out var mains) || mains.Count < 2)
                continue;
            if (_map.PointOf(via).DistanceTo(city.Heart) < 1_500)
                _map.Tag(via, "highway", "traffic_signals");
            else if (number++ % 3 == 0 && mains.FirstOrDefault(main => IsLeft(way.Nodes[1], via, main.Towards)) is { Way: > 0 } left)
                _map.AddTurn("no_left_turn", way.Id, via, left.Way);
        }
    }

    private bool IsLeft(long from, long via, Point2 to)
    {
        var (a, b) = (_map.PointOf(from), _map.PointOf(via));
        return ((b.X - a.X) * (to.Y - b.Y)) - ((b.Y - a.Y) * (to.X - b.X)) > 0;
    }

    private (bool IsUrban, bool IsBridge) KindOf(RoadLine line, int segment)
    {
        if (line.IsFerry)
            return default;
        var middle = line.Points[segment].Towards(line.Points[segment + 1], 0.5);
        var isOverWater = !_region.Landscape.IsGround(new Point2(middle.X - _region.Frame.West, middle.Y - _region.Frame.South));
        return (IsInPlace(middle), isOverWater);
    }

    private bool IsInPlace(Point2 point) => _hearts.Within(point, 12_000).Exists(place => Shape.Holds(_region.Places[place].Outline, point));
}
