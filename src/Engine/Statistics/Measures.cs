namespace Samplan.Engine.Statistics;

/// <summary>
/// Measures of two numbers of which either may be missing (null). What is computed from something missing is missing, and so
/// is what has no meaning, such as a share of nothing: never zero, never infinite, never "not a number".
/// </summary>
public static class Measures
{
    /// <summary>a − b.</summary>
    public static double? Difference(double? a, double? b) => Finite(a - b);

    /// <summary>a / b; missing when b is zero.</summary>
    public static double? Ratio(double? a, double? b) => b == 0 ? null : Finite(a / b);

    /// <summary>Part of a whole, 0–1 when it is one; missing unless the whole is above zero.</summary>
    public static double? Share(double? part, double? whole) => whole > 0 ? Finite(part / whole) : null;

    /// <summary>(later − earlier) / earlier: 0.05 is five per cent more. Missing unless earlier is above zero.</summary>
    public static double? Growth(double? earlier, double? later) => earlier > 0 ? Finite((later - earlier) / earlier) : null;

    /// <summary>
    /// Mean growth a year, compounded: (later / earlier)^(1 / years) − 1. Missing unless earlier is above zero and later is
    /// not below zero.
    /// </summary>
    public static double? AnnualGrowth(double? earlier, double? later, int years)
    {
        if (years <= 0)
            throw new ArgumentOutOfRangeException(nameof(years), years, "At least one year.");
        return earlier > 0 && later >= 0 ? Finite(Math.Pow(later.Value / earlier.Value, 1.0 / years) - 1) : null;
    }

    /// <summary>Sum of all terms; missing when any of them is, or when there is none.</summary>
    public static double? Total(ReadOnlySpan<double?> terms)
    {
        if (terms.IsEmpty)
            return null;
        double? total = 0;
        foreach (var term in terms)
            total += term;
        return Finite(total);
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
