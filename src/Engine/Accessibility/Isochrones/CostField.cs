using Samplan.Engine.Networks;

namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>
/// Least costs at the knots of a regular grid over what is reached: of a street that passes near, and the walk to it. A knot that no street is near has none. One row and
/// column of such knots lie around all.
/// </summary>
internal sealed class CostField
{
    private readonly IsochroneRules _rules;
    private readonly double[] _costs;

    private CostField(IsochroneRules rules, Ground ground, (double West, double South, double East, double North) box)
    {
        (_rules, Ground) = (rules, ground);
        // Half a cell more, so that no knot lies just where the outermost street's side ends.
        var margin = rules.BesideMetres + 2.5 * rules.CellMetres;
        (West, South) = (box.West - margin, box.South - margin);
        Columns = (int)Math.Ceiling((box.East + margin - West) / rules.CellMetres) + 1;
        Rows = (int)Math.Ceiling((box.North + margin - South) / rules.CellMetres) + 1;
        _costs = new double[checked(Columns * Rows)];
        Array.Fill(_costs, double.PositiveInfinity);
    }

    /// <summary>Metres of a unit of degrees here.</summary>
    public Ground Ground { get; }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Metres of the first knot from the meridian and the equator, as <see cref="Ground"/> counts them.</summary>
    public double West { get; }

    public double South { get; }

    public double CellMetres => _rules.CellMetres;

    public double this[int column, int row] => _costs[row * Columns + column];

    /// <summary>Null when nothing is reached.</summary>
    public static CostField? Of(RoadNetwork network, IReadOnlyList<ReachedStreet> parts, IsochroneRules rules)
    {
        if (parts.Count == 0)
            return null;
        var ground = new Ground(network.VertexLatitudes.Span[(int)network.StreetFrom.Span[parts[0].Street]]);
        var lines = parts.Select(part => StreetLine.Of(network, part, ground)).ToList();
        var places = lines.SelectMany(static line => line).ToList();
        var box = (
            places.Min(static one => one.East),
            places.Min(static one => one.North),
            places.Max(static one => one.East),
            places.Max(static one => one.North)
        );
        var field = new CostField(rules, ground, box);
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Count; i++)
                field.Lay(line[i - 1], line[i]);
        }
        return field;
    }

    // Samples no farther apart than half a cell, each with the knots around it.
    private void Lay((double East, double North, double Cost) from, (double East, double North, double Cost) to)
    {
        var (east, north) = (to.East - from.East, to.North - from.North);
        var steps = Math.Max(1, (int)Math.Ceiling(2 * Math.Sqrt(east * east + north * north) / _rules.CellMetres));
        for (var step = 0; step <= steps; step++)
        {
            var share = (double)step / steps;
            Stamp(from.East + share * east, from.North + share * north, from.Cost + share * (to.Cost - from.Cost));
        }
    }

    private void Stamp(double eastMetres, double northMetres, double cost)
    {
        var (x, y, reach) = ((eastMetres - West) / CellMetres, (northMetres - South) / CellMetres, _rules.BesideMetres / CellMetres);
        for (var row = (int)Math.Ceiling(y - reach); row <= y + reach; row++)
        {
            for (var column = (int)Math.Ceiling(x - reach); column <= x + reach; column++)
            {
                var metres = CellMetres * Math.Sqrt((column - x) * (column - x) + (row - y) * (row - y));
                ref var least = ref _costs[row * Columns + column];
                if (metres <= _rules.BesideMetres)
                    least = Math.Min(least, cost + metres * _rules.BesideCostPerMetre);
            }
        }
    }
}
