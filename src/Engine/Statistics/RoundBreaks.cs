namespace Samplan.Engine.Statistics;

/// <summary>
/// Moves class breaks to round numbers (1, 2 or 5 times a power of ten) without moving any value to another class: a break
/// may lie anywhere above the largest value below it and up to the smallest value above it.
/// </summary>
internal static class RoundBreaks
{
    private const int MostSteps = 60;
    private static readonly double[] s_factors = [5, 2, 1];

    public static void Round(double[] lowerBounds, double[] sorted)
    {
        var step = Math.Max(double.Epsilon, (sorted[^1] - sorted[0]) / Math.Max(1, lowerBounds.Length));
        for (var i = 0; i < lowerBounds.Length; i++)
        {
            var at = ClassBreaks.FirstAtLeast(sorted, lowerBounds[i]);
            var above = i == 0 ? BelowSmallest(sorted, step) : sorted[at - 1];
            lowerBounds[i] = Roundest(lowerBounds[i], above, sorted[at], step);
        }
    }

    // The lowest class may begin anywhere up to a step below the smallest value, but not below zero when no value is.
    private static double BelowSmallest(double[] sorted, double step)
    {
        var below = sorted[0] - step;
        return sorted[0] >= 0 && below < 0 ? -double.Epsilon : below;
    }

    private static double Roundest(double wanted, double above, double atMost, double widestStep)
    {
        var exponent = (int)Math.Floor(Math.Log10(widestStep));
        for (var i = 0; i < MostSteps; i++, exponent--)
        {
            foreach (var factor in s_factors)
            {
                // A power of ten below one is not exact in binary; dividing by its inverse is.
                var inverse = Math.Pow(10, -exponent);
                var step = factor * Math.Pow(10, exponent);
                if (step > widestStep)
                    continue;
                var units = Math.Round(wanted / step) * factor;
                var candidate = exponent < 0 ? units / inverse : units * Math.Pow(10, exponent);
                if (candidate > above && candidate <= atMost)
                    return candidate;
            }
        }

        return wanted;
    }
}
