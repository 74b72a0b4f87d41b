namespace Samplan.Engine.Nodes.Requirements;

/// <summary>Steps of an indicator's decimals: 0.23, 0.24, … as the doubles that those numbers are read as.</summary>
internal static class ValueSteps
{
    private const double MostExact = 1e15;

    public static bool IsOnStep(double value, int decimals) =>
        Math.Abs(value) * Scale(decimals) >= MostExact || Step(Math.Round(value * Scale(decimals)), decimals) == value;

    /// <summary>The least step that is more than the value.</summary>
    public static double Above(double value, int decimals)
    {
        if (Math.Abs(value) * Scale(decimals) >= MostExact)
            return Math.BitIncrement(value);
        var step = Math.Floor(value * Scale(decimals)) - 1;
        while (Step(step, decimals) <= value)
            step++;
        return Step(step, decimals);
    }

    /// <summary>The greatest step that is less than the value.</summary>
    public static double Below(double value, int decimals) => -Above(-value, decimals);

    /// <summary>A number between the two, with as few decimals as there can be.</summary>
    public static double Between(double low, double high, int decimals)
    {
        for (var finer = decimals; finer <= 15; finer++)
        {
            var step = Above(low, finer);
            if (step < high)
                return step;
        }
        return low + ((high - low) / 2);
    }

    // A division by a power of ten is rounded once, so it gives the same double as reading the decimal number.
    private static double Step(double count, int decimals) => count / Scale(decimals);

    private static double Scale(int decimals) => Math.Pow(10, decimals);
}
