using Samplan.Engine.Statistics;

namespace Samplan.Analyses.Classes;

/// <summary>Breaks as a map shows them: one more than there are classes, the last being the largest value.</summary>
internal static class LayerBreaks
{
    public static (IReadOnlyList<double> Breaks, IReadOnlyList<int> Counts) Find(ClassWish wish, IReadOnlyList<double?> values, CancellationToken cancellation)
    {
        double?[] known = [.. values.Where(value => value is not null)];
        if (known.Length == 0)
            return ([], []);
        var breaks =
            wish.Method == ClassMethod.Fixed ? wish.FixedBreaks
            : wish.CompareYear is not null ? AroundZero(wish, known, cancellation)
            : WithTop(ClassBreaks.Find(wish.Method, known, wish.Count, areRounded: true, cancellation)!.LowerBounds, known);
        var classes = ClassBreaks.Fixed([.. breaks.Take(Math.Max(1, breaks.Count - 1))]);
        var counts = new int[classes.ClassCount];
        foreach (var value in known)
            counts[classes.FindClass(value)!.Value]++;
        return (breaks, counts);
    }

    private static double[] WithTop(IReadOnlyList<double> lowerBounds, double?[] known) => [.. lowerBounds, known.Max()!.Value];

    /// <summary>Breaks of the sizes of change, mirrored: as many classes of less as of more, and between them one around 0 when the number is odd.</summary>
    private static double[] AroundZero(ClassWish wish, double?[] changes, CancellationToken cancellation)
    {
        double?[] sizes = [.. changes.Select(change => (double?)Math.Abs(change!.Value))];
        var top = sizes.Max()!.Value;
        if (top == 0)
            return [0, 0];
        var onASide = Math.Max(2, (wish.Count + 1) / 2);
        var found = ClassBreaks.Find(wish.Method, sizes, onASide, areRounded: true, cancellation)!.LowerBounds;
        // The first bound is the smallest change; the innermost class spans zero when the number of classes is odd.
        var inner = found.Skip(1).Where(bound => bound > 0 && bound < top).ToArray();
        double[] positive = [.. inner, top];
        double[] middle = wish.Count % 2 == 0 ? [0] : [];
        return [.. positive.Reverse().Select(bound => -bound), .. middle, .. positive];
    }
}
