using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace Samplan.Geo.Measures;

/// <summary>
/// Plain measures in SWEREF 99 TM. Its scale lies between 0.9996 and 1.0012 over Sweden, so a plane distance is within 0.12 % of that on the ground.
/// </summary>
public static class Planar
{
    public static double DistanceMetres(double fromEasting, double fromNorthing, double toEasting, double toNorthing)
    {
        var (across, along) = (toEasting - fromEasting, toNorthing - fromNorthing);
        return Math.Sqrt(across * across + along * along);
    }

    /// <summary>Between the nearest points of two geometries; 0 where they meet. Neither may be empty.</summary>
    public static double DistanceMetres(Geometry from, Geometry to) => DistanceOp.Distance(Full(from), Full(to));

    /// <summary>A point to put a label at: surely inside a polygon, on a line, or one of the points.</summary>
    public static (double Easting, double Northing) LabelPoint(Geometry geometry)
    {
        var point = Full(geometry).InteriorPoint;
        return (point.X, point.Y);
    }

    // NetTopologySuite answers 0 for the distance to nothing, which would make an empty geometry the nearest of all.
    private static Geometry Full(Geometry geometry) =>
        geometry.IsEmpty ? throw new ArgumentException("An empty geometry is nowhere.", nameof(geometry)) : geometry;
}
