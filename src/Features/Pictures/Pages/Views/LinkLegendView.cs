namespace Samplan.Pictures.Pages.Views;

/// <param name="Current">The dimension shown.</param>
/// <param name="CutoffInside">Links are drawn from this weight; out of the region from <paramref name="CutoffOutside"/>.</param>
/// <param name="Shown">How many of the current dimension's links that is, of <paramref name="Total"/>.</param>
public sealed record LinkLegendView(
    IReadOnlyList<DimensionView> Dimensions,
    string Current,
    double CutoffInside,
    double CutoffOutside,
    int Shown,
    int Total,
    bool IsShown
);
