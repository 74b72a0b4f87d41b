namespace Samplan.Geo.Projections;

/// <summary>A reference ellipsoid: equatorial radius in metres and inverse flattening.</summary>
internal sealed record Ellipsoid(double SemiMajorMetres, double InverseFlattening)
{
    public static readonly Ellipsoid Grs80 = new(6378137, 298.257222101);
    public static readonly Ellipsoid Wgs84 = new(6378137, 298.257223563);
    public static readonly Ellipsoid Bessel1841 = new(6377397.155, 299.1528128);

    private double Flattening => 1 / InverseFlattening;

    public double EccentricitySquared => Flattening * (2 - Flattening);

    /// <summary>Third flattening n = f / (2 − f), the small number that the Krüger series run in.</summary>
    public double ThirdFlattening => Flattening / (2 - Flattening);
}
