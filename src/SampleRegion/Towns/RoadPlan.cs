using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Towns;

/// <summary>
/// Lays main roads along the relative neighbourhood graph of the towns (Toussaint 1980: two towns are joined unless a third is
/// nearer to both), then a local road from every other place to the nearest road, then the railway.
/// </summary>
internal sealed class RoadPlan
{
    private const double FarthestTownMetres = 95_000;

    // Below 1, so that a few more roads are laid than the graph itself has: square of how much nearer the third town must be.
    private const double Nearness = 0.74;

    private readonly Landscape _landscape;
    private readonly IReadOnlyList<Municipality> _towns;
    private readonly RouteGrid _railways;
    private readonly List<(string Class, string Name, Point2[] Line)> _lines = [];
    private readonly List<int>[] _joined;
    private int _numbers;

    public RoadPlan(Landscape landscape, IReadOnlyList<Municipality> towns, ulong seed)
    {
        (_landscape, _towns) = (landscape, towns);
        Roads = new RouteGrid(landscape, Prng.Mix(seed ^ 0x20AD));
        _railways = new RouteGrid(landscape, Prng.Mix(seed ^ 0x2A11));
        _joined = JoinTowns();
    }

    public RouteGrid Roads { get; }

    /// <summary>The coastal highway through the city, trunk roads from the city, and the rest of the graph as county roads.</summary>
    public void LayMainRoads(CancellationToken cancellation)
    {
        var laid = new HashSet<(int, int)>();
        var highway = Way(Outermost(town => town.Centre.Y + (0.5 * town.Centre.X)), 0).Concat(Way(0, Outermost(town => (0.5 * town.Centre.X) - town.Centre.Y)));
        LayAlong(highway, "europaväg", "E 93", laid);
        LayAlong(Way(0, Outermost(town => -town.Centre.X - (0.2 * Math.Abs(town.Centre.Y - _towns[0].Centre.Y)))), "riksväg", "Väg 38", laid);
        LayAlong(Way(1, Outermost(town => town.Centre.Y - (1.5 * town.Centre.X))), "riksväg", "Väg 43", laid);
        LayAlong(Way(0, Outermost(town => -town.Centre.Y - (1.5 * town.Centre.X))), "riksväg", "Väg 47", laid);
        for (var town = 0; town < _towns.Count; town++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var other in _joined[town].Where(other => other > town && _towns[town].IsInside))
                LayAlong([(town, other)], "länsväg", $"Väg {101 + _numbers++}", laid);
        }
    }

    public void LayLocalRoads(IEnumerable<Place> places, CancellationToken cancellation)
    {
        foreach (var place in places)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(Roads.LayToRoad(place.Site), "lokalväg", $"Väg {601 + _numbers++}");
        }
    }

    public void LayRailways()
    {
        var main = Way(Outermost(town => town.Centre.Y - town.Centre.X), 0).Concat(Way(0, Outermost(town => -town.Centre.Y - (0.3 * town.Centre.X))));
        foreach (var (from, to) in main.Concat(Way(2, 0)))
        {
            foreach (var stretch in _railways.Lay(_towns[from].Centre, _towns[to].Centre))
                _lines.Add(("järnväg", "Kustpilsbanan", Lines.Smoothed(stretch)));
        }
    }

    /// <summary>All lines with the traffic that <paramref name="peopleNear"/> (inhabitants weighted by nearness) gives rise to.</summary>
    public List<Road> ListRoads(Func<Point2, double> peopleNear)
    {
        var roads = new List<Road>();
        foreach (var (kind, name, line) in _lines)
        {
            var (through, share) = kind switch
            {
                "europaväg" => (4_200, 0.16),
                "riksväg" => (2_100, 0.10),
                "länsväg" => (620, 0.06),
                _ => (110, 0.02),
            };
            int? vehicles = kind is "järnväg" or "färjeled" ? null : (int)Math.Round((through + (share * peopleNear(line[line.Length / 2]))) / 10) * 10;
            var frame = _landscape.Frame;
            roads.Add(
                new Road(kind, name, vehicles, [.. line.Select(point => new Point2(Lines.Tenth(frame.West + point.X), Lines.Tenth(frame.South + point.Y)))])
            );
        }
        return roads;
    }

    private List<int>[] JoinTowns()
    {
        var points = _towns.Select(town => town.Centre).ToList();
        var grid = new PointGrid(points, 30_000);
        var joined = points.Select(_ => new List<int>()).ToArray();
        for (var a = 0; a < points.Count; a++)
        {
            var near = grid.Within(points[a], FarthestTownMetres);
            foreach (var b in near.Where(b => b > a))
            {
                var square = points[a].SquareTo(points[b]);
                if (near.Exists(c => c != a && c != b && Math.Max(points[c].SquareTo(points[a]), points[c].SquareTo(points[b])) < Nearness * square))
                    continue;
                joined[a].Add(b);
                joined[b].Add(a);
            }
        }
        return joined;
    }

    private int Outermost(Func<Municipality, double> merit) => _towns.Where(town => !town.IsInside).MaxBy(merit)!.Index;

    /// <summary>The shortest way between two towns over the graph, as pairs.</summary>
    private List<(int From, int To)> Way(int from, int to)
    {
        var reached = new Dictionary<int, (double Metres, int Before)> { [from] = (0, -1) };
        var queue = new PriorityQueue<int, (double, int)>();
        queue.Enqueue(from, (0, from));
        while (queue.TryDequeue(out var town, out _) && town != to)
        {
            foreach (var next in _joined[town])
            {
                var metres =
                    reached[town].Metres + _towns[town].Centre.DistanceTo(_towns[next].Centre) * (_towns[town].IsInside || _towns[next].IsInside ? 1 : 3);
                if (reached.TryGetValue(next, out var known) && known.Metres <= metres)
                    continue;
                reached[next] = (metres, town);
                queue.Enqueue(next, (metres, next));
            }
        }
        var way = new List<(int, int)>();
        for (var town = to; reached.TryGetValue(town, out var step) && step.Before >= 0; town = step.Before)
            way.Insert(0, (step.Before, town));
        return way;
    }

    private void LayAlong(IEnumerable<(int From, int To)> pairs, string kind, string name, HashSet<(int, int)> laid)
    {
        foreach (var (from, to) in pairs)
        {
            if (laid.Add((Math.Min(from, to), Math.Max(from, to))))
                Add(Roads.Lay(_towns[from].Centre, _towns[to].Centre), kind, name);
        }
    }

    /// <summary>Water of more than 1.5 km in a row is a ferry, less is a bridge.</summary>
    private void Add(List<List<Point2>> stretches, string kind, string name)
    {
        foreach (var stretch in stretches)
        {
            for (var start = 0; start + 1 < stretch.Count; )
            {
                var isFerry = WaterFrom(stretch, start) > 3;
                var end = start + 1;
                while (end + 1 < stretch.Count && (isFerry ? Roads.IsWater(stretch[end]) : WaterFrom(stretch, end) <= 3))
                    end++;
                _lines.Add((isFerry ? "färjeled" : kind, isFerry ? $"Färja {name}" : name, Lines.Smoothed(stretch[start..(end + 1)])));
                start = end;
            }
        }
    }

    private int WaterFrom(List<Point2> line, int start)
    {
        var count = 0;
        for (var i = start + 1; i < line.Count && Roads.IsWater(line[i]); i++)
            count++;
        return count;
    }
}
