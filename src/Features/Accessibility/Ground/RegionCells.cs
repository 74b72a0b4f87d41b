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
    public int Count => Numbers.Count;
}
