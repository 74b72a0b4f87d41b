using System.Globalization;

namespace Samplan.Bench;

/// <summary>Repetitions of one work, in milliseconds, warm-up apart.</summary>
internal sealed record Timing(double WarmUp, double Minimum, double Median, double Maximum)
{
    public static Timing Of(double warmUp, IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Timing(warmUp, sorted[0], median, sorted[^1]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Minimum, 9:0.00} {Median, 9:0.00} {Maximum, 9:0.00} ms  (warm-up {WarmUp:0.0})");
}
