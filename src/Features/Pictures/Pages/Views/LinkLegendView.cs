namespace Samplan.Pictures.Pages.Views;

/// <param name="Chosen">Keys of the dimensions shown, the first of which gives cut-off and widths.</param>
/// <param name="CutoffInside">Links are drawn from this weight; out of the region from <paramref name="CutoffOutside"/>.</param>
/// <param name="Shown">How many of the shown dimensions' links that is, of <paramref name="Total"/>.</param>
public sealed record LinkLegendView(
    IReadOnlyList<DimensionView> Dimensions,
    IReadOnlyList<string> Chosen,
    double CutoffInside,
    double CutoffOutside,
    int Shown,
    int Total,
    bool IsShown
)
{
    public LinkLinesView Lines { get; init; } = new("straight", null);
}
