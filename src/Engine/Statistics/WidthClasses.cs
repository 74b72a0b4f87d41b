namespace Samplan.Engine.Statistics;

/// <summary>
/// Line widths for classes of a quantity such as persons on a link: a width a class, for screens and print alike. What lies
/// below the lowest class is under the cut-off and is not drawn.
/// </summary>
public sealed record WidthClasses
{
    private const double NarrowestPixels = 1;
    private const double WidestPixels = 9;

    private WidthClasses(IReadOnlyList<double> lowerBounds, IReadOnlyList<double> widthsPixels) => (LowerBounds, WidthsPixels) = (lowerBounds, widthsPixels);

    /// <summary>The fixed classes of the link map, in persons both ways: 20, 50, 100, 250, 500, 1 000.</summary>
    public static WidthClasses Persons { get; } = new([20, 50, 100, 250, 500, 1000], [1, 1.6, 2.8, 4.4, 6.4, 9]);

    /// <summary>Where each class begins, rising.</summary>
    public IReadOnlyList<double> LowerBounds { get; }

    public IReadOnlyList<double> WidthsPixels { get; }

    /// <summary>
    /// Classes with widths from 1 to 9 px by the root of the class middle. The open top class is taken to reach twice its
    /// lower bound, with its geometric middle.
    /// </summary>
    public static WidthClasses ByRootOfMiddle(ClassBreaks breaks)
    {
        var bounds = breaks.LowerBounds;
        if (bounds[0] < 0)
            throw new ArgumentException("A width tells of an amount, which is not negative.", nameof(breaks));
        var roots = new double[bounds.Count];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = Math.Sqrt(i + 1 < roots.Length ? (bounds[i] + bounds[i + 1]) / 2 : bounds[i] * Math.Sqrt(2));
        var spread = roots[^1] - roots[0];
        var widths = new double[roots.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            var position = spread > 0 ? (roots[i] - roots[0]) / spread : 1;
            widths[i] = Math.Round(NarrowestPixels + ((WidestPixels - NarrowestPixels) * position), 1);
        }

        return new WidthClasses([.. bounds], widths);
    }

    /// <summary>The class of an amount, from 0; null when it lies below the cut-off or is missing.</summary>
    public int? FindClass(double? amount)
    {
        int? found = null;
        for (var i = 0; i < LowerBounds.Count && amount >= LowerBounds[i]; i++)
            found = i;
        return found;
    }
}
