namespace Samplan.SampleRegion.Chance;

/// <summary>
/// Exponential, logarithm and circle functions from the four operations and exact scaling only. <see cref="Math"/> calls the
/// machine's own library, whose last digit differs between machines; these give the same bits everywhere. Relative error below 1e-12.
/// </summary>
internal static class StableMath
{
    private const double LogTwo = 0.693147180559945309417;

    public static double Exp(double x)
    {
        if (x < -700)
            return 0;
        var power = Math.Round(x / LogTwo);
        var rest = x - (power * LogTwo);
        double sum = 1,
            term = 1;
        for (var n = 1; n <= 16; n++)
        {
            term *= rest / n;
            sum += term;
        }
        return Math.ScaleB(sum, (int)power);
    }

    /// <summary>Natural logarithm of a positive number.</summary>
    public static double Log(double x)
    {
        var power = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -power);
        if (mantissa > 1.5)
        {
            mantissa /= 2;
            power++;
        }
        var ratio = (mantissa - 1) / (mantissa + 1);
        var square = ratio * ratio;
        double sum = 0,
            odd = ratio;
        for (var n = 1; n <= 31; n += 2)
        {
            sum += odd / n;
            odd *= square;
        }
        return (2 * sum) + (power * LogTwo);
    }

    public static double Pow(double x, double exponent) => x <= 0 ? 0 : Exp(exponent * Log(x));

    public static double Cos(double radians) => Sin(radians + (Math.PI / 2));

    public static double Sin(double radians)
    {
        var x = radians - (Math.Round(radians / (2 * Math.PI)) * 2 * Math.PI);
        double sum = 0,
            term = x;
        for (var n = 1; n <= 27; n += 2)
        {
            sum += term;
            term *= -x * x / ((n + 1) * (n + 2));
        }
        return sum;
    }
}
