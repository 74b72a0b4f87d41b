namespace Samplan.Geo.Projections;

/// <summary>
/// RT 90 → SWEREF 99: seven-parameter shift of Lantmäteriet (EPSG transformation 1895, coordinate frame rotation), accuracy 0.1 m
/// over Sweden. Heights are taken as zero on either ellipsoid, which moves the horizontal position by less than a millimetre.
/// </summary>
internal static class DatumShift
{
    private const double X = 414.1;
    private const double Y = 41.3;
    private const double Z = 603.1;
    private const double RadiansPerArcSecond = Math.PI / 648000;
    private const double RotationX = 0.855 * RadiansPerArcSecond;
    private const double RotationY = -2.141 * RadiansPerArcSecond;
    private const double RotationZ = 7.023 * RadiansPerArcSecond;

    public static (double Longitude, double Latitude) FromRt90(double longitude, double latitude)
    {
        var (x, y, z) = ToGeocentric(Ellipsoid.Bessel1841, longitude, latitude);
        return ToGeodetic(Ellipsoid.Grs80, X + x + RotationZ * y - RotationY * z, Y - RotationZ * x + y + RotationX * z, Z + RotationY * x - RotationX * y + z);
    }

    public static (double Longitude, double Latitude) ToRt90(double longitude, double latitude)
    {
        var (x, y, z) = ToGeocentric(Ellipsoid.Grs80, longitude, latitude);
        (x, y, z) = (x - X, y - Y, z - Z);
        return ToGeodetic(Ellipsoid.Bessel1841, x - RotationZ * y + RotationY * z, RotationZ * x + y - RotationX * z, -RotationY * x + RotationX * y + z);
    }

    private static (double X, double Y, double Z) ToGeocentric(Ellipsoid ellipsoid, double longitude, double latitude)
    {
        var (sin, cos) = Math.SinCos(latitude * Angle.RadiansPerDegree);
        var (sinLongitude, cosLongitude) = Math.SinCos(longitude * Angle.RadiansPerDegree);
        var normal = ellipsoid.SemiMajorMetres / Math.Sqrt(1 - ellipsoid.EccentricitySquared * sin * sin);
        return (normal * cos * cosLongitude, normal * cos * sinLongitude, normal * (1 - ellipsoid.EccentricitySquared) * sin);
    }

    // Bowring's iteration on the geodetic latitude; three rounds are exact to rounding near the surface.
    private static (double Longitude, double Latitude) ToGeodetic(Ellipsoid ellipsoid, double x, double y, double z)
    {
        var distance = Math.Sqrt(x * x + y * y);
        var squared = ellipsoid.EccentricitySquared;
        var ratio = Math.Sqrt(1 - squared);
        var reduced = Math.Atan2(z, distance * ratio);
        double latitude = 0;
        for (var i = 0; i < 3; i++)
        {
            var (sin, cos) = Math.SinCos(reduced);
            latitude = Math.Atan2(
                z + squared / ratio * ellipsoid.SemiMajorMetres * sin * sin * sin,
                distance - squared * ellipsoid.SemiMajorMetres * cos * cos * cos
            );
            reduced = Math.Atan(ratio * Math.Tan(latitude));
        }
        return (Math.Atan2(y, x) * Angle.DegreesPerRadian, latitude * Angle.DegreesPerRadian);
    }
}
