namespace Samplan.Engine.Networks;

/// <summary>
/// Metres on the GRS 80 ellipsoid near a latitude: a degree's length along the meridian and the parallel (Rapp, "Geometric Geodesy", 1991, sections 3.3–3.5). Over a street's
/// length the error is below one in a million.
/// </summary>
public readonly struct Ground
{
    private const double SemiMajorMetres = 6_378_137;
    private const double SquaredEccentricity = 0.006694380022901;
    private const double RadiansPerUnit = Math.PI / 180 / 1e7;

    /// <param name="latitudeE7">Degrees × 10⁷.</param>
    public Ground(double latitudeE7)
    {
        var (sin, cos) = Math.SinCos(latitudeE7 * RadiansPerUnit);
        var w = 1 - SquaredEccentricity * sin * sin;
        var root = Math.Sqrt(w);
        MetresPerLatitude = SemiMajorMetres * (1 - SquaredEccentricity) / (w * root) * RadiansPerUnit;
        MetresPerLongitude = SemiMajorMetres / root * cos * RadiansPerUnit;
    }

    /// <summary>Metres of 10⁻⁷ degrees northward.</summary>
    public double MetresPerLatitude { get; }

    /// <summary>Metres of 10⁻⁷ degrees eastward.</summary>
    public double MetresPerLongitude { get; }

    /// <summary>Metres between two near points, in degrees × 10⁷.</summary>
    public static double Metres(int longitudeA, int latitudeA, int longitudeB, int latitudeB)
    {
        var ground = new Ground(((double)latitudeA + latitudeB) / 2);
        var east = ((double)longitudeB - longitudeA) * ground.MetresPerLongitude;
        var north = ((double)latitudeB - latitudeA) * ground.MetresPerLatitude;
        return Math.Sqrt(east * east + north * north);
    }
}
