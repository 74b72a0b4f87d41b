namespace Samplan.Geo.Projections;

/// <summary>
/// World Mollweide (ESRI:54009) on a sphere of the equatorial radius, geodetic latitude put in unchanged as PROJ and ArcGIS do.
/// Snyder (1987), "Map projections: a working manual", equations 31-1 to 31-8.
/// </summary>
internal sealed class Mollweide(string code, string name) : CoordinateSystem(code, name)
{
    private const double RadiusMetres = 6378137;
    private const int MostIterations = 100;
    private static readonly double s_root2 = Math.Sqrt(2);

    public override bool IsGeographic => false;

    public override (double First, double Second) FromGeographic(double longitude, double latitude)
    {
        var theta = Auxiliary(latitude * Angle.RadiansPerDegree);
        var easting = 2 * s_root2 / Math.PI * RadiusMetres * longitude * Angle.RadiansPerDegree * Math.Cos(theta);
        return (easting, s_root2 * RadiusMetres * Math.Sin(theta));
    }

    public override (double Longitude, double Latitude) ToGeographic(double first, double second)
    {
        var theta = Math.Asin(second / (s_root2 * RadiusMetres));
        var latitude = Math.Asin((2 * theta + Math.Sin(2 * theta)) / Math.PI);
        var longitude = Math.PI * first / (2 * s_root2 * RadiusMetres * Math.Cos(theta));
        return (longitude * Angle.DegreesPerRadian, latitude * Angle.DegreesPerRadian);
    }

    // Newton on 2θ + sin 2θ = π sin φ. It converges slowly at the poles only, where the step is held inside the range.
    private static double Auxiliary(double latitude)
    {
        var target = Math.PI * Math.Sin(latitude);
        var doubled = latitude * 2;
        for (var i = 0; i < MostIterations; i++)
        {
            var (sin, cos) = Math.SinCos(doubled);
            var step = (doubled + sin - target) / (1 + cos);
            if (!double.IsFinite(step))
                break;
            doubled = Math.Clamp(doubled - step, -Math.PI, Math.PI);
            if (Math.Abs(step) < 1e-14)
                break;
        }
        return doubled / 2;
    }
}
