namespace Samplan.Formats.Gtfs;

/// <summary>Length along the sphere of the earth's mean radius (haversine): within 0.5 % of the ellipsoid.</summary>
internal static class GreatCircle
{
    private const double RadiusMetres = 6_371_008.8;

    public static double Metres(double fromLongitude, double fromLatitude, double toLongitude, double toLatitude)
    {
        var (south, north) = (double.DegreesToRadians(fromLatitude), double.DegreesToRadians(toLatitude));
        var halfHeight = Math.Sin((north - south) / 2);
        var halfWidth = Math.Sin(double.DegreesToRadians(toLongitude - fromLongitude) / 2);
        var chord = (halfHeight * halfHeight) + (Math.Cos(south) * Math.Cos(north) * halfWidth * halfWidth);
        return 2 * RadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
