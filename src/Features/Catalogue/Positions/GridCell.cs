using NetTopologySuite.Geometries;
using Samplan.Geo;

namespace Samplan.Catalogue.Positions;

/// <summary>A square cell of a SWEREF 99 TM grid.</summary>
/// <param name="EastingMetres">Lower-left corner.</param>
/// <param name="NorthingMetres">Lower-left corner.</param>
internal readonly record struct GridCell(double EastingMetres, double NorthingMetres, double SizeMetres)
{
    private const long NorthingPart = 10_000_000;

    // Two roundings to six decimals of a degree, 0.1 m each, on the way through WGS 84.
    private const double ToleranceMetres = 0.5;

    private static readonly double[] s_sizes = [100, 125, 200, 250, 400, 500, 1_000, 2_000, 2_500, 5_000, 10_000, 20_000, 25_000, 50_000, 100_000];

    public Polygon ToPolygon() => Geometries.Rectangle(new Bounds(EastingMetres, NorthingMetres, EastingMetres + SizeMetres, NorthingMetres + SizeMetres));

    public bool IsOnGrid => IsMultiple(EastingMetres, SizeMetres) && IsMultiple(NorthingMetres, SizeMetres);

    /// <summary>The corner lies in the middle of a cell: the file gives centres.</summary>
    public bool IsCentre => IsMultiple(EastingMetres - SizeMetres / 2, SizeMetres) && IsMultiple(NorthingMetres - SizeMetres / 2, SizeMetres);

    /// <summary>Corner of Statistics Sweden's cell id: six digits of easting, seven of northing (<c>4420006194000</c>). Null for anything else.</summary>
    public static (double Easting, double Northing)? FindCorner(string id)
    {
        if (id.Length != 13 || !long.TryParse(id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return null;
        return (number / NorthingPart, number % NorthingPart);
    }

    /// <summary>The exact cell that a polygon is, also one that has been in degrees and back; null when it is no cell of the national grid.</summary>
    public static GridCell? Find(Polygon polygon)
    {
        if (polygon.NumInteriorRings > 0 || polygon.Shell.NumPoints is < 5 or > 9)
            return null;
        var envelope = polygon.EnvelopeInternal;
        foreach (var size in s_sizes)
        {
            if (Math.Abs(envelope.Width - size) > 2 * ToleranceMetres || Math.Abs(envelope.Height - size) > 2 * ToleranceMetres)
                continue;
            var cell = new GridCell(Math.Round(envelope.MinX / size) * size, Math.Round(envelope.MinY / size) * size, size);
            return cell.IsWhatIsDrawn(polygon.Shell.CoordinateSequence) ? cell : null;
        }
        return null;
    }

    /// <summary>Every vertex lies on an edge of the cell, and all four corners are there.</summary>
    private bool IsWhatIsDrawn(CoordinateSequence ring)
    {
        var corners = 0;
        for (var index = 0; index < ring.Count - 1; index++)
        {
            var (east, north) = (ring.GetX(index) - EastingMetres, ring.GetY(index) - NorthingMetres);
            var isEast = IsSide(east);
            var isNorth = IsSide(north);
            if (!isEast && !isNorth)
                return false;
            corners += isEast && isNorth ? 1 : 0;
        }
        return corners == 4;
    }

    private bool IsSide(double offset) => Math.Abs(offset) <= ToleranceMetres || Math.Abs(offset - SizeMetres) <= ToleranceMetres;

    private static bool IsMultiple(double value, double size) => Math.Abs(value - Math.Round(value / size) * size) < 1e-6;
}
