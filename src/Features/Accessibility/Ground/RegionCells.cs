using NetTopologySuite.Geometries;
using Samplan.Engine.Routing;

namespace Samplan.Accessibility.Ground;

/// <summary>The squares of the region, in rows from the south-west: those where people live and those where nobody does.</summary>
/// <param name="SizeMetres">Side of a square.</param>
/// <param name="West">Easting of the lattice's south-west corner, EPSG:3006.</param>
/// <param name="South">Northing of the same.</param>
/// <param name="Columns">Squares from west to east in the lattice that holds them all.</param>
/// <param name="Numbers">Place in the lattice of each square, ascending: row × columns + column.</param>
/// <param name="Persons">In each; 0 where the population file has none.</param>
/// <param name="Municipalities">Index of the municipality that the middle lies in, −1 for none.</param>
/// <param name="Middles">The middle of each.</param>
internal sealed record RegionCells(
    int SizeMetres,
    int West,
    int South,
    int Columns,
    int Rows,
    IReadOnlyList<int> Numbers,
    IReadOnlyList<double> Persons,
    IReadOnlyList<int> Municipalities,
    IReadOnlyList<GeoPoint> Middles
)
{
    private readonly Dictionary<int, int> _cells = Numbers.Select((number, cell) => (number, cell)).ToDictionary(pair => pair.number, pair => pair.cell);

    public int Count => Numbers.Count;

    /// <summary>EPSG:3006.</summary>
    public Point MiddleOf(int cell) => new(West + ((Numbers[cell] % Columns + 0.5) * SizeMetres), South + ((Numbers[cell] / Columns + 0.5) * SizeMetres));

    /// <summary>The municipality of the square that a place lies in, EPSG:3006; null where there is none.</summary>
    public int? FindMunicipality(double easting, double northing)
    {
        var (column, row) = ((int)Math.Floor((easting - West) / SizeMetres), (int)Math.Floor((northing - South) / SizeMetres));
        return column >= 0 && column < Columns && _cells.TryGetValue((row * Columns) + column, out var cell) && Municipalities[cell] >= 0
            ? Municipalities[cell]
            : null;
    }
}
