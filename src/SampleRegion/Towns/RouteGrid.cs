using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Towns;

/// <summary>
/// The ground as squares of 500 m, and the cheapest way over it: dear over water and rough ground, cheap where there is a road
/// already, so that roads run together as real ones do. A* with sixteen directions.
/// </summary>
internal sealed class RouteGrid
{
    private const double CellMetres = 500;
    private const float Used = 0.4f;

    private static readonly (int Column, int Row)[] s_steps =
    [
        (1, 0),
        (0, 1),
        (-1, 0),
        (0, -1),
        (1, 1),
        (-1, 1),
        (-1, -1),
        (1, -1),
        (2, 1),
        (1, 2),
        (-1, 2),
        (-2, 1),
        (-2, -1),
        (-1, -2),
        (1, -2),
        (2, -1),
    ];

    private readonly int _columns;
    private readonly int _rows;
    private readonly float[] _costs;
    private readonly bool[] _used;
    private readonly float[] _reached;
    private readonly int[] _from;
    private readonly int[] _stamps;
    private readonly HashSet<(int, int)> _laid = [];
    private int _stamp;

    public RouteGrid(Landscape landscape, ulong seed)
    {
        _columns = (int)(landscape.Frame.WidthMetres / CellMetres);
        _rows = (int)(landscape.Frame.HeightMetres / CellMetres);
        var count = _columns * _rows;
        (_costs, _used, _reached, _from, _stamps) = (new float[count], new bool[count], new float[count], new int[count], new int[count]);
        var noise = new Noise(seed);
        for (var cell = 0; cell < count; cell++)
        {
            var centre = CentreOf(cell);
            var ground = 1.6 + (0.9 * noise.Fractal(centre.X / 5_000, centre.Y / 5_000, 3, 0.6));
            _costs[cell] = landscape.IsGround(centre) ? (float)Math.Max(ground, 1) : 14;
        }
    }

    public bool IsWater(Point2 point) => _costs[CellAt(point)] >= 14;

    public bool IsRoad(Point2 point) => _used[CellAt(point)];

    public IEnumerable<int> ListUsed() => Enumerable.Range(0, _used.Length).Where(cell => _used[cell]);

    public Point2 CentreOf(int cell) => new(((cell % _columns) + 0.5) * CellMetres, ((cell / _columns) + 0.5) * CellMetres);

    /// <summary>Marks the way from one point to another as road and gives those of its stretches that were not road before.</summary>
    public List<List<Point2>> Lay(Point2 start, Point2 goal) => Lay(Find(CellAt(start), CellAt(goal)));

    /// <summary>The same, to the nearest road; nothing where the point lies on one or none is to be reached.</summary>
    public List<List<Point2>> LayToRoad(Point2 start) => _used[CellAt(start)] ? [] : Lay(Find(CellAt(start), null));

    private int CellAt(Point2 point) =>
        (Math.Clamp((int)(point.Y / CellMetres), 0, _rows - 1) * _columns) + Math.Clamp((int)(point.X / CellMetres), 0, _columns - 1);

    private List<List<Point2>> Lay(List<int> way)
    {
        var stretches = new List<List<Point2>>();
        List<Point2>? stretch = null;
        for (var i = 0; i < way.Count; i++)
        {
            _used[way[i]] = true;
            if (i == 0)
                continue;
            var key = (Math.Min(way[i - 1], way[i]), Math.Max(way[i - 1], way[i]));
            if (!_laid.Add(key))
            {
                stretch = null;
                continue;
            }
            if (stretch is null)
                stretches.Add(stretch = [CentreOf(way[i - 1])]);
            stretch.Add(CentreOf(way[i]));
        }
        return stretches;
    }

    private List<int> Find(int start, int? goal)
    {
        _stamp++;
        var queue = new PriorityQueue<int, (float, int)>();
        Reach(start, -1, 0);
        queue.Enqueue(start, (0, start));
        var closed = new HashSet<int>();
        while (queue.TryDequeue(out var cell, out _))
        {
            if (!closed.Add(cell))
                continue;
            if (goal is { } end ? cell == end : _used[cell])
                return WayTo(cell);
            foreach (var (dc, dr) in s_steps)
            {
                var (column, row) = ((cell % _columns) + dc, (cell / _columns) + dr);
                if (column < 0 || row < 0 || column >= _columns || row >= _rows)
                    continue;
                var next = (row * _columns) + column;
                var cost = _reached[cell] + StepCost(cell, next, dc, dr);
                if (_stamps[next] == _stamp && _reached[next] <= cost)
                    continue;
                Reach(next, cell, cost);
                queue.Enqueue(next, (cost + (goal is { } target ? AtLeast(next, target) : 0), next));
            }
        }
        return [];
    }

    private void Reach(int cell, int from, float cost) => (_stamps[cell], _from[cell], _reached[cell]) = (_stamp, from, cost);

    private float StepCost(int cell, int next, int dc, int dr)
    {
        var length = (float)Math.Sqrt((dc * dc) + (dr * dr));
        var isRoad = _laid.Contains((Math.Min(cell, next), Math.Max(cell, next)));
        return isRoad ? length * Used : length * (_costs[cell] + _costs[next]) / 2;
    }

    private float AtLeast(int cell, int goal)
    {
        var (dc, dr) = ((cell % _columns) - (goal % _columns), (cell / _columns) - (goal / _columns));
        return Used * (float)Math.Sqrt((dc * dc) + (dr * dr));
    }

    private List<int> WayTo(int cell)
    {
        var way = new List<int>();
        for (; cell >= 0; cell = _from[cell])
            way.Add(cell);
        way.Reverse();
        return way;
    }
}
