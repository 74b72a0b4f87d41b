namespace Samplan.Geo.Projections;

/// <summary>
/// Coefficients of the Krüger series to order n⁶ for one ellipsoid. Karney (2011), "Transverse Mercator with an accuracy of a few
/// nanometers", equations 14, 35 and 36; geodetic ↔ conformal latitude after Karney (2022), "On auxiliary latitudes", table A.
/// Five nanometres within 3,900 km of the central meridian.
/// </summary>
internal sealed class KrugerSeries
{
    public KrugerSeries(Ellipsoid ellipsoid)
    {
        var n = ellipsoid.ThirdFlattening;
        var n2 = n * n;
        RectifyingRadiusMetres = ellipsoid.SemiMajorMetres / (1 + n) * (1 + n2 * (1 / 4.0 + n2 * (1 / 64.0 + n2 / 256)));
        Forward =
        [
            Polynomial(n, 1, 1 / 2.0, -2 / 3.0, 5 / 16.0, 41 / 180.0, -127 / 288.0, 7891 / 37800.0),
            Polynomial(n, 2, 13 / 48.0, -3 / 5.0, 557 / 1440.0, 281 / 630.0, -1983433 / 1935360.0),
            Polynomial(n, 3, 61 / 240.0, -103 / 140.0, 15061 / 26880.0, 167603 / 181440.0),
            Polynomial(n, 4, 49561 / 161280.0, -179 / 168.0, 6601661 / 7257600.0),
            Polynomial(n, 5, 34729 / 80640.0, -3418889 / 1995840.0),
            Polynomial(n, 6, 212378941 / 319334400.0),
        ];
        Inverse =
        [
            -Polynomial(n, 1, 1 / 2.0, -2 / 3.0, 37 / 96.0, -1 / 360.0, -81 / 512.0, 96199 / 604800.0),
            -Polynomial(n, 2, 1 / 48.0, 1 / 15.0, -437 / 1440.0, 46 / 105.0, -1118711 / 3870720.0),
            -Polynomial(n, 3, 17 / 480.0, -37 / 840.0, -209 / 4480.0, 5569 / 90720.0),
            -Polynomial(n, 4, 4397 / 161280.0, -11 / 504.0, -830251 / 7257600.0),
            -Polynomial(n, 5, 4583 / 161280.0, -108847 / 3991680.0),
            -Polynomial(n, 6, 20648693 / 638668800.0),
        ];
        ConformalFromGeodetic =
        [
            Polynomial(n, 1, -2, 2 / 3.0, 4 / 3.0, -82 / 45.0, 32 / 45.0, 4642 / 4725.0),
            Polynomial(n, 2, 5 / 3.0, -16 / 15.0, -13 / 9.0, 904 / 315.0, -1522 / 945.0),
            Polynomial(n, 3, -26 / 15.0, 34 / 21.0, 8 / 5.0, -12686 / 2835.0),
            Polynomial(n, 4, 1237 / 630.0, -12 / 5.0, -24832 / 14175.0),
            Polynomial(n, 5, -734 / 315.0, 109598 / 31185.0),
            Polynomial(n, 6, 444337 / 155925.0),
        ];
        GeodeticFromConformal =
        [
            Polynomial(n, 1, 2, -2 / 3.0, -2, 116 / 45.0, 26 / 45.0, -2854 / 675.0),
            Polynomial(n, 2, 7 / 3.0, -8 / 5.0, -227 / 45.0, 2704 / 315.0, 2323 / 945.0),
            Polynomial(n, 3, 56 / 15.0, -136 / 35.0, -1262 / 105.0, 73814 / 2835.0),
            Polynomial(n, 4, 4279 / 630.0, -332 / 35.0, -399572 / 14175.0),
            Polynomial(n, 5, 4174 / 315.0, -144838 / 6237.0),
            Polynomial(n, 6, 601676 / 22275.0),
        ];
    }

    public double RectifyingRadiusMetres { get; }

    public double[] Forward { get; }

    /// <summary>Signed so that both directions add the sum.</summary>
    public double[] Inverse { get; }

    public double[] ConformalFromGeodetic { get; }

    public double[] GeodeticFromConformal { get; }

    /// <summary>Σ c[j] sin(2 (j+1) x) by Clenshaw's recurrence, from sin 2x and cos 2x.</summary>
    public static double SineSum(ReadOnlySpan<double> coefficients, double sinDouble, double cosDouble)
    {
        var twice = 2 * cosDouble;
        double current = 0,
            previous = 0;
        for (var j = coefficients.Length - 1; j >= 0; j--)
            (current, previous) = (twice * current - previous + coefficients[j], current);
        return sinDouble * current;
    }

    /// <summary>Σ c[j] sin(2 (j+1) (ξ + iη)), real and imaginary part.</summary>
    public static (double Real, double Imaginary) ComplexSineSum(ReadOnlySpan<double> coefficients, in DoubleAngle angle)
    {
        var realFactor = 2 * angle.Cos * angle.Cosh;
        var imaginaryFactor = -2 * angle.Sin * angle.Sinh;
        double real = 0,
            imaginary = 0,
            previousReal = 0,
            previousImaginary = 0;
        for (var j = coefficients.Length - 1; j >= 0; j--)
        {
            var nextReal = realFactor * real - imaginaryFactor * imaginary - previousReal + coefficients[j];
            var nextImaginary = realFactor * imaginary + imaginaryFactor * real - previousImaginary;
            (previousReal, previousImaginary) = (real, imaginary);
            (real, imaginary) = (nextReal, nextImaginary);
        }
        var sinReal = angle.Sin * angle.Cosh;
        var sinImaginary = angle.Cos * angle.Sinh;
        return (sinReal * real - sinImaginary * imaginary, sinReal * imaginary + sinImaginary * real);
    }

    /// <summary>Sine and cosine of 2ξ, hyperbolic sine and cosine of 2η.</summary>
    internal readonly record struct DoubleAngle(double Sin, double Cos, double Sinh, double Cosh);

    private static double Polynomial(double n, int lowestPower, params ReadOnlySpan<double> coefficients)
    {
        double sum = 0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * n + coefficients[i];
        return sum * Math.Pow(n, lowestPower);
    }
}
