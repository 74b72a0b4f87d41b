using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Geo.Indexes;

namespace Samplan.Geo.Grids;

/// <summary>
/// A square of Statistics Sweden's grid (ruta): its lower-left corner in SWEREF 99 TM, a multiple of its side, both in metres. Its id
/// (Rut_id) is the corner's easting in six digits and northing in seven, so the side must be known from elsewhere.
/// </summary>
public readonly record struct GridCell
{
    private const int IdLength = 13;
    private const int EastingDigits = 6;
    private const int CurveOrder = 18;

    private GridCell(int easting, int northing, int sizeMetres)
    {
        Easting = easting;
        Northing = northing;
        SizeMetres = sizeMetres;
    }

    /// <summary>The sides that Statistics Sweden publishes, in metres.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [100, 250, 500, 1000];

    /// <summary>Easting of the lower-left corner, 0 to 999,999.</summary>
    public int Easting { get; }

    /// <summary>Northing of the lower-left corner, 0 to 9,999,999.</summary>
    public int Northing { get; }

    public int SizeMetres { get; }

    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Easting:D6}{Northing:D7}");

    public Bounds Bounds => new(Easting, Northing, Easting + SizeMetres, Northing + SizeMetres);

    public (double Easting, double Northing) Centre => (Easting + SizeMetres / 2.0, Northing + SizeMetres / 2.0);

    /// <summary>Place along a Hilbert curve over the whole grid of this size: sort by it and neighbours come near each other.</summary>
    public ulong HilbertIndex => HilbertCurve.Index((uint)(Easting / SizeMetres), (uint)(Northing / SizeMetres), CurveOrder);

    /// <summary>The cell with this lower-left corner, or null when the corner is not in the grid.</summary>
    public static GridCell? Find(double easting, double northing, int sizeMetres)
    {
        if (!Sizes.Contains(sizeMetres) || !(easting is >= 0 and < 1_000_000 && northing is >= 0 and < 10_000_000))
            return null;
        return easting % sizeMetres == 0 && northing % sizeMetres == 0 ? new GridCell((int)easting, (int)northing, sizeMetres) : null;
    }

    /// <summary>The cell of a 13-digit id, or null when it is not thirteen digits or its corner is not in the grid of this size.</summary>
    public static GridCell? Find(ReadOnlySpan<char> id, int sizeMetres)
    {
        id = id.Trim();
        if (id.Length != IdLength || id.ContainsAnyExceptInRange('0', '9'))
            return null;
        return Find(
            int.Parse(id[..EastingDigits], NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(id[EastingDigits..], NumberStyles.None, CultureInfo.InvariantCulture),
            sizeMetres
        );
    }

    /// <summary>The cell that holds a coordinate, its lower and left edges included; null outside the grid.</summary>
    public static GridCell? FindAt(double easting, double northing, int sizeMetres) =>
        Find(Math.Floor(easting / sizeMetres) * sizeMetres, Math.Floor(northing / sizeMetres) * sizeMetres, sizeMetres);

    /// <summary>
    /// The cell that a polygon in SWEREF 99 TM is, or null when it is none: a ring without holes that touches all four corners and never leaves the edges
    /// by more than the tolerance. A cell that has been to WGS 84 and back with five decimals is off by up to 0.6 m, hence one metre.
    /// </summary>
    public static GridCell? FindByPolygon(Geometry geometry, int sizeMetres, double toleranceMetres = 1)
    {
        var polygon = geometry switch
        {
            Polygon single => single,
            MultiPolygon { NumGeometries: 1 } multiple => (Polygon)multiple.GetGeometryN(0),
            _ => null,
        };
        if (polygon is not { IsEmpty: false, NumInteriorRings: 0 })
            return null;
        var envelope = polygon.EnvelopeInternal;
        var corner = Find(Snap(envelope.MinX, sizeMetres), Snap(envelope.MinY, sizeMetres), sizeMetres);
        // The area tells the square from a ring that crosses itself between the same corners.
        var areaTolerance = 4.0 * sizeMetres * toleranceMetres;
        return
            corner is { } cell
            && cell.IsTracedBy(polygon.Shell.CoordinateSequence, toleranceMetres)
            && Math.Abs(polygon.Area - (double)sizeMetres * sizeMetres) <= areaTolerance
            ? cell
            : null;
    }

    /// <summary>The square, anticlockwise from the lower-left corner.</summary>
    public Polygon ToPolygon() => Geometries.Rectangle(Bounds);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}/{SizeMetres}");

    private static double Snap(double value, int sizeMetres) => Math.Round(value / sizeMetres) * sizeMetres;

    private bool IsTracedBy(CoordinateSequence ring, double tolerance)
    {
        var cornersMet = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (x, y) = (ring.GetX(i) - Easting, ring.GetY(i) - Northing);
            var inside = Math.Min(Math.Min(x, SizeMetres - x), Math.Min(y, SizeMetres - y));
            if (!(Math.Abs(inside) <= tolerance))
                return false;
            var (nearRight, nearTop) = (x > SizeMetres / 2.0 ? 1 : 0, y > SizeMetres / 2.0 ? 1 : 0);
            if (Math.Abs(x - nearRight * SizeMetres) <= tolerance && Math.Abs(y - nearTop * SizeMetres) <= tolerance)
                cornersMet |= 1 << (2 * nearTop + nearRight);
        }
        return cornersMet == 0b1111;
    }
}
