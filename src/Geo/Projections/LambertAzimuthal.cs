namespace Samplan.Geo.Projections;

/// <summary>
/// Lambert azimuthal equal-area on the GRS 80 ellipsoid with the parameters of ETRS89-extended / LAEA Europe (EPSG:3035).
/// IOGP guidance note 7-2, method 9820; the authalic latitude is inverted by Newton's method, exact to rounding.
/// </summary>
internal sealed class LambertAzimuthal : CoordinateSystem
{
    public const double OriginLatitude = 52;
    public const double OriginLongitude = 10;
    public const double FalseEastingMetres = 4321000;
    public const double FalseNorthingMetres = 3210000;

    private readonly double _eccentricity = Math.Sqrt(Ellipsoid.Grs80.EccentricitySquared);
    private readonly double _authalicAtPole;
    private readonly double _authalicRadiusMetres;
    private readonly double _stretch;
    private readonly double _sinOrigin;
    private readonly double _cosOrigin;

    public LambertAzimuthal(string code, string name)
        : base(code, name)
    {
        var sin = Math.Sin(OriginLatitude * Angle.RadiansPerDegree);
        var cos = Math.Cos(OriginLatitude * Angle.RadiansPerDegree);
        _authalicAtPole = Authalic(1);
        _authalicRadiusMetres = Ellipsoid.Grs80.SemiMajorMetres * Math.Sqrt(_authalicAtPole / 2);
        _sinOrigin = Authalic(sin) / _authalicAtPole;
        _cosOrigin = Math.Sqrt(1 - _sinOrigin * _sinOrigin);
        var scale = cos / Math.Sqrt(1 - Ellipsoid.Grs80.EccentricitySquared * sin * sin);
        _stretch = Ellipsoid.Grs80.SemiMajorMetres * scale / (_authalicRadiusMetres * _cosOrigin);
    }

    public override bool IsGeographic => false;

    public override (double First, double Second) FromGeographic(double longitude, double latitude)
    {
        var sin = Authalic(Math.Sin(latitude * Angle.RadiansPerDegree)) / _authalicAtPole;
        var cos = Math.Sqrt(1 - sin * sin);
        var (sinLongitude, cosLongitude) = Math.SinCos((longitude - OriginLongitude) * Angle.RadiansPerDegree);
        var radius = _authalicRadiusMetres * Math.Sqrt(2 / (1 + _sinOrigin * sin + _cosOrigin * cos * cosLongitude));
        return (
            FalseEastingMetres + radius * _stretch * cos * sinLongitude,
            FalseNorthingMetres + radius / _stretch * (_cosOrigin * sin - _sinOrigin * cos * cosLongitude)
        );
    }

    public override (double Longitude, double Latitude) ToGeographic(double first, double second)
    {
        var x = (first - FalseEastingMetres) / _stretch;
        var y = (second - FalseNorthingMetres) * _stretch;
        var distance = Math.Sqrt(x * x + y * y);
        if (distance == 0)
            return (OriginLongitude, OriginLatitude);

        var (sin, cos) = Math.SinCos(2 * Math.Asin(distance / (2 * _authalicRadiusMetres)));
        var sinAuthalic = cos * _sinOrigin + y * sin * _cosOrigin / distance;
        var longitude = Math.Atan2(x * sin, distance * _cosOrigin * cos - y * _sinOrigin * sin);
        return (OriginLongitude + longitude * Angle.DegreesPerRadian, Geodetic(sinAuthalic) * Angle.DegreesPerRadian);
    }

    // q of the guidance note, as a function of sin φ.
    private double Authalic(double sin)
    {
        var product = _eccentricity * sin;
        return (1 - Ellipsoid.Grs80.EccentricitySquared) * (sin / (1 - product * product) + Math.Atanh(product) / _eccentricity);
    }

    private double Geodetic(double sinAuthalic)
    {
        var target = sinAuthalic * _authalicAtPole;
        var sin = sinAuthalic;
        for (var i = 0; i < 6; i++)
        {
            var product = _eccentricity * sin;
            var slope = 2 * (1 - Ellipsoid.Grs80.EccentricitySquared) / Math.Pow(1 - product * product, 2);
            sin = Math.Clamp(sin - (Authalic(sin) - target) / slope, -1, 1);
        }
        return Math.Asin(sin);
    }
}
