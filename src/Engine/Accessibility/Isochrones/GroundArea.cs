using NetTopologySuite.Geometries;

namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>Area on the GRS 80 ellipsoid: that of the cylindrical equal-area projection, in which no area changes (Snyder 1987, "Map Projections – A Working Manual", equations 3-12 and 10-18).</summary>
internal static class GroundArea
{
    private const double SemiMajorMetres = 6_378_137;
    private const double Eccentricity = 0.0818191910428158;
    private const double RadiansPerDegree = Math.PI / 180;

    /// <param name="area">In degrees (longitude, latitude), with edges short enough to be straight in the projection too.</param>
    public static double SquareMetres(MultiPolygon area)
    {
        var sum = 0.0;
        foreach (var polygon in area.Geometries.Cast<Polygon>())
            sum += Ring(polygon.Shell) - polygon.Holes.Sum(Ring);
        return sum;
    }

    private static double Ring(LinearRing ring)
    {
        var places = ring.Coordinates;
        var twice = 0.0;
        for (var i = 1; i < places.Length; i++)
            twice += (places[i].X - places[i - 1].X) * (North(places[i].Y) + North(places[i - 1].Y));
        return Math.Abs(twice) / 2 * SemiMajorMetres * RadiansPerDegree;
    }

    // Metres from the equator in the projection.
    private static double North(double latitude)
    {
        var sine = Math.Sin(latitude * RadiansPerDegree);
        var part = Eccentricity * sine;
        return SemiMajorMetres / 2 * (1 - Eccentricity * Eccentricity) * (sine / (1 - part * part) + Math.Atanh(part) / Eccentricity);
    }
}
