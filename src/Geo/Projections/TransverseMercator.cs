namespace Samplan.Geo.Projections;

/// <summary>Central meridian in degrees, scale on it, and false easting in metres; latitude of origin and false northing are 0.</summary>
internal sealed record TransverseMercatorZone(double CentralMeridian, double Scale, double FalseEastingMetres);

/// <summary>
/// Transverse Mercator by the Krüger series (<see cref="KrugerSeries"/>), both directions to well below a millimetre within 40 degrees of
/// the central meridian. Longitude and latitude refer to the ellipsoid given.
/// </summary>
internal sealed class TransverseMercator : CoordinateSystem
{
    private readonly KrugerSeries _series;
    private readonly double _radiusMetres;

    public TransverseMercator(string code, string name, Ellipsoid ellipsoid, TransverseMercatorZone zone)
        : base(code, name)
    {
        Ellipsoid = ellipsoid;
        Zone = zone;
        _series = new KrugerSeries(ellipsoid);
        _radiusMetres = zone.Scale * _series.RectifyingRadiusMetres;
    }

    public Ellipsoid Ellipsoid { get; }

    public TransverseMercatorZone Zone { get; }

    public override bool IsGeographic => false;

    public override (double First, double Second) FromGeographic(double longitude, double latitude)
    {
        var (sin, cos) = Math.SinCos(latitude * Angle.RadiansPerDegree);
        var shift = KrugerSeries.SineSum(_series.ConformalFromGeodetic, 2 * sin * cos, (cos - sin) * (cos + sin));
        // |shift| < 0.0034, so that five terms are exact in double precision and cheaper than another sine.
        var square = shift * shift;
        var sinShift = shift * (1 - square / 6 * (1 - square / 20));
        var cosShift = 1 - square / 2 * (1 - square / 12);
        var sinConformal = sin * cosShift + cos * sinShift;
        var cosConformal = cos * cosShift - sin * sinShift;

        var (sinLongitude, cosLongitude) = Math.SinCos((longitude - Zone.CentralMeridian) * Angle.RadiansPerDegree);
        var across = cosConformal * sinLongitude;
        var along = cosConformal * cosLongitude;
        var squaredLength = sinConformal * sinConformal + along * along;
        var sinhEta = across / Math.Sqrt(squaredLength);
        var xi = Math.Atan2(sinConformal, along);
        var eta = Math.Asinh(sinhEta);
        var angle = new KrugerSeries.DoubleAngle(
            2 * sinConformal * along / squaredLength,
            (along - sinConformal) * (along + sinConformal) / squaredLength,
            2 * sinhEta * Math.Sqrt(1 + sinhEta * sinhEta),
            1 + 2 * sinhEta * sinhEta
        );
        var (real, imaginary) = KrugerSeries.ComplexSineSum(_series.Forward, angle);
        return (_radiusMetres * (eta + imaginary) + Zone.FalseEastingMetres, _radiusMetres * (xi + real));
    }

    public override (double Longitude, double Latitude) ToGeographic(double first, double second)
    {
        var xi = second / _radiusMetres;
        var eta = (first - Zone.FalseEastingMetres) / _radiusMetres;
        var (sinDouble, cosDouble) = Math.SinCos(2 * xi);
        var angle = new KrugerSeries.DoubleAngle(sinDouble, cosDouble, Math.Sinh(2 * eta), Math.Cosh(2 * eta));
        var (real, imaginary) = KrugerSeries.ComplexSineSum(_series.Inverse, angle);
        var (sinXi, cosXi) = Math.SinCos(xi + real);
        var sinhEta = Math.Sinh(eta + imaginary);
        var longitude = Math.Atan2(sinhEta, cosXi);

        var adjacent = Math.Sqrt(sinhEta * sinhEta + cosXi * cosXi);
        var conformal = Math.Atan2(sinXi, adjacent);
        var squaredLength = sinXi * sinXi + adjacent * adjacent;
        var latitude =
            conformal
            + KrugerSeries.SineSum(
                _series.GeodeticFromConformal,
                2 * sinXi * adjacent / squaredLength,
                (adjacent - sinXi) * (adjacent + sinXi) / squaredLength
            );
        return (longitude * Angle.DegreesPerRadian + Zone.CentralMeridian, latitude * Angle.DegreesPerRadian);
    }
}
