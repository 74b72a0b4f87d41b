namespace Samplan.Geo.Projections;

/// <summary>
/// Web Mercator (EPSG method 1024): the spherical Mercator formulas on the equatorial radius with geodetic latitude put in unchanged.
/// </summary>
internal sealed class SphericalMercator(string code, string name) : CoordinateSystem(code, name)
{
    public const double RadiusMetres = 6378137;

    public override bool IsGeographic => false;

    public override (double Longitude, double Latitude) ToGeographic(double first, double second) =>
        (first / RadiusMetres * Angle.DegreesPerRadian, Math.Atan(Math.Sinh(second / RadiusMetres)) * Angle.DegreesPerRadian);

    public override (double First, double Second) FromGeographic(double longitude, double latitude)
    {
        // artanh(sin φ) is Mercator's ordinate with one sine and one logarithm; the sine keeps ±90° away from infinity by its rounding only.
        var sin = Math.Sin(latitude * Angle.RadiansPerDegree);
        return (RadiusMetres * longitude * Angle.RadiansPerDegree, RadiusMetres * Math.Atanh(sin));
    }
}
