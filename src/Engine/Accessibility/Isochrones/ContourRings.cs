namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>
/// Marching squares (Lorensen and Cline's cubes in the plane): where a limit passes between knots, by linear interpolation, as closed rings with what is inside on the left: outer rings turn
/// against the clock, holes with it.
/// </summary>
internal sealed class ContourRings
{
    private readonly CostField _field;
    private readonly double _limit;

    // A crossing is on the edge from a knot to the east (2 · knot) or north (2 · knot + 1); each has one next.
    private readonly Dictionary<long, long> _next = [];

    private ContourRings(CostField field, double limit) => (_field, _limit) = (field, limit);

    /// <summary>Rings in metres, the first place repeated as the last.</summary>
    public static List<List<(double East, double North)>> Of(CostField field, double limit)
    {
        var rings = new ContourRings(field, limit);
        for (var row = 0; row + 1 < field.Rows; row++)
        {
            for (var column = 0; column + 1 < field.Columns; column++)
                rings.Cross(column, row);
        }
        return rings.Close();
    }

    private bool IsInside(int column, int row) => _field[column, row] <= _limit;

    private void Cross(int column, int row)
    {
        var (south, east, north, west) = (Edge(column, row, 0), Edge(column + 1, row, 1), Edge(column, row + 1, 0), Edge(column, row, 1));
        var corners =
            (IsInside(column, row) ? 1 : 0)
            | (IsInside(column + 1, row) ? 2 : 0)
            | (IsInside(column + 1, row + 1) ? 4 : 0)
            | (IsInside(column, row + 1) ? 8 : 0);
        (long From, long To)[] pieces = corners switch
        {
            1 => [(south, west)],
            2 => [(east, south)],
            3 => [(east, west)],
            4 => [(north, east)],
            // Corners that meet only crosswise stay apart.
            5 => [(south, west), (north, east)],
            6 => [(north, south)],
            7 => [(north, west)],
            8 => [(west, north)],
            9 => [(south, north)],
            10 => [(east, south), (west, north)],
            11 => [(east, north)],
            12 => [(west, east)],
            13 => [(south, east)],
            14 => [(west, south)],
            _ => [],
        };
        foreach (var (from, to) in pieces)
            _next.Add(from, to);
    }

    private long Edge(int column, int row, int direction) => 2L * (row * (long)_field.Columns + column) + direction;

    private List<List<(double East, double North)>> Close()
    {
        var rings = new List<List<(double, double)>>();
        foreach (var start in _next.Keys.Order().ToList())
        {
            if (!_next.ContainsKey(start))
                continue;
            var ring = new List<(double, double)> { PlaceOf(start) };
            for (var at = start; _next.Remove(at, out var next); at = next)
                ring.Add(PlaceOf(next));
            rings.Add(ring);
        }
        return rings;
    }

    private (double East, double North) PlaceOf(long edge)
    {
        var (knot, isNorth) = (edge / 2, edge % 2 == 1);
        var (column, row) = ((int)(knot % _field.Columns), (int)(knot / _field.Columns));
        var (a, b) = (_field[column, row], _field[column + (isNorth ? 0 : 1), row + (isNorth ? 1 : 0)]);
        var share = double.IsInfinity(a) || double.IsInfinity(b) || a == b ? 0.5 : (_limit - a) / (b - a);
        return (_field.West + (column + (isNorth ? 0 : share)) * _field.CellMetres, _field.South + (row + (isNorth ? share : 0)) * _field.CellMetres);
    }
}
