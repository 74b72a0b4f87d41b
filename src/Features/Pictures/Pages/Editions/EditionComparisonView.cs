using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;

namespace Samplan.Pictures.Pages.Editions;

/// <param name="Editions">What can be chosen, the newest first.</param>
/// <param name="Shown">Which maps: <c>before</c>, <c>changes</c>, <c>after</c> or <c>both</c>.</param>
/// <param name="Table">Which rows: <c>all</c>, <c>places</c> or <c>links</c>.</param>
/// <param name="Maps">One, or the two editions side by side.</param>
public sealed record EditionComparisonView(
    IReadOnlyList<Edition> Editions,
    Edition From,
    Edition To,
    PictureComparison Comparison,
    string Shown,
    string Table,
    IReadOnlyList<(Edition? Edition, ChangeMapView Map)> Maps
)
{
    public IReadOnlyList<ComparisonRow> Rows => [.. Comparison.Rows.Where(row => Table == "all" || row.Kind == (Table == "links" ? "link" : "class"))];

    public int Count(string kind) => Comparison.Rows.Count(row => row.Kind == kind);

    public int Count(string kind, string sign) => Comparison.Rows.Count(row => row.Kind == kind && row.Sign == sign);
}
