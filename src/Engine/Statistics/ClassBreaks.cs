namespace Samplan.Engine.Statistics;

/// <summary>
/// Classes of a series of values. Class i holds <c>LowerBounds[i] ≤ value &lt; LowerBounds[i + 1]</c>; the first class also
/// holds anything below and the last anything above. Missing values have no class. The same values in any order give the
/// same breaks, and equal values are never parted; with few distinct values there are fewer classes than asked for.
/// </summary>
public sealed class ClassBreaks
{
    private readonly double[] _lowerBounds;

    private ClassBreaks(ClassMethod method, double[] lowerBounds) => (Method, _lowerBounds) = (method, lowerBounds);

    public ClassMethod Method { get; }

    /// <summary>Where each class begins, rising.</summary>
    public IReadOnlyList<double> LowerBounds => _lowerBounds;

    public int ClassCount => _lowerBounds.Length;

    /// <summary>The class of a value, from 0; null for a missing value.</summary>
    public int? FindClass(double? value)
    {
        if (value is not { } known)
            return null;
        var found = Array.BinarySearch(_lowerBounds, known);
        return Math.Max(0, found >= 0 ? found : ~found - 1);
    }

    /// <summary>Decided breaks, of which the first is where the lowest class begins.</summary>
    public static ClassBreaks Fixed(ReadOnlySpan<double> lowerBounds)
    {
        if (lowerBounds.IsEmpty)
            throw new ArgumentException("At least one class.", nameof(lowerBounds));
        for (var i = 0; i < lowerBounds.Length; i++)
        {
            if (!double.IsFinite(lowerBounds[i]) || (i > 0 && !(lowerBounds[i] > lowerBounds[i - 1])))
                throw new ArgumentException("The breaks rise.", nameof(lowerBounds));
        }

        return new ClassBreaks(ClassMethod.Fixed, lowerBounds.ToArray());
    }

    /// <summary>
    /// Breaks by a method; null when no value is known. Maps use 4–6 classes; 2–9 are accepted.
    /// With <paramref name="areRounded"/> each break is moved to the roundest number that leaves every value in its class.
    /// </summary>
    /// <exception cref="ArgumentException">A number of classes outside 2–9, a value that is not finite, or the method Fixed.</exception>
    public static ClassBreaks? Find(
        ClassMethod method,
        ReadOnlySpan<double?> values,
        int classCount,
        bool areRounded = false,
        CancellationToken cancellation = default
    )
    {
        if (classCount is < 2 or > 9)
            throw new ArgumentOutOfRangeException(nameof(classCount), classCount, "From 2 to 9 classes.");
        var sorted = SortedKnown(values);
        if (sorted.Length == 0)
            return null;
        var inner = method switch
        {
            ClassMethod.EqualInterval => EqualInterval(sorted, classCount),
            ClassMethod.Quantile => Quantile(sorted, classCount),
            ClassMethod.NaturalBreaks => NaturalBreaks.Find(sorted, classCount, cancellation),
            ClassMethod.StandardDeviation => StandardDeviation(sorted, classCount),
            _ => throw new ArgumentException("Fixed breaks are given, not found.", nameof(method)),
        };
        var bounds = WithoutEmptyEnds(sorted, inner);
        if (areRounded)
            RoundBreaks.Round(bounds, sorted);
        return new ClassBreaks(method, bounds);
    }

    private static double[] SortedKnown(ReadOnlySpan<double?> values)
    {
        var known = new List<double>(values.Length);
        foreach (var value in values)
        {
            if (value is { } number && !double.IsFinite(number))
                throw new ArgumentException("A value that is not a number is missing, and is given as null.", nameof(values));
            if (value is { } finite)
                known.Add(finite);
        }

        known.Sort();
        return [.. known];
    }

    /// <summary>The smallest value, and then the breaks that have values on both sides.</summary>
    private static double[] WithoutEmptyEnds(double[] sorted, IEnumerable<double> inner)
    {
        var bounds = new List<double> { sorted[0] };
        foreach (var lowerBound in inner)
        {
            if (lowerBound > bounds[^1] && lowerBound <= sorted[^1])
                bounds.Add(lowerBound);
        }

        return [.. bounds];
    }

    private static IEnumerable<double> EqualInterval(double[] sorted, int classCount)
    {
        var width = (sorted[^1] - sorted[0]) / classCount;
        return Enumerable.Range(1, classCount - 1).Select(i => sorted[0] + (i * width));
    }

    private static IEnumerable<double> Quantile(double[] sorted, int classCount)
    {
        var last = sorted[0];
        for (var i = 1; i < classCount; i++)
        {
            var wanted = (double)i * sorted.Length / classCount;
            var value = sorted[Math.Min(sorted.Length - 1, (int)Math.Round(wanted))];
            // Equal values go to the side that leaves the classes more even; to the upper when both are as good.
            int first = FirstAtLeast(sorted, value),
                after = FirstAtLeast(sorted, Math.BitIncrement(value));
            var isUpper = value > last && wanted - first <= after - wanted;
            last = isUpper || after == sorted.Length ? value : sorted[after];
            yield return last;
        }
    }

    private static IEnumerable<double> StandardDeviation(double[] sorted, int classCount)
    {
        double mean = 0,
            squares = 0;
        foreach (var value in sorted)
            mean += value / sorted.Length;
        foreach (var value in sorted)
            squares += (value - mean) * (value - mean) / sorted.Length;
        var deviation = Math.Sqrt(squares);
        // An even number of classes breaks at the mean, an odd number has the mean in the middle of one.
        return Enumerable.Range(1, classCount - 1).Select(i => mean + ((i - (classCount / 2.0)) * deviation));
    }

    internal static int FirstAtLeast(double[] sorted, double value)
    {
        int low = 0,
            high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
