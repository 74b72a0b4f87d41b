using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Reading;

/// <summary>The links of the picture by dimension, with the combined index as a dimension of its own where several are weighed together.</summary>
internal sealed record LinkBook(IReadOnlyList<ShownDimension> Dimensions)
{
    public const string Combined = "combined";

    /// <summary>The combined index 0–1 is shown in thousandths, so that widths and cut-offs are whole numbers.</summary>
    public const double CombinedScale = 1000;

    private static readonly double[] s_combinedBreaks = [50, 100, 150, 200, 300, 500];
    private static readonly double[] s_combinedPixels = [1, 1.6, 2.8, 4.4, 6.4, 9];

    public static LinkBook Of(PictureBook? book)
    {
        if (book is not { Links: { } links, Ruleset.Links: { } rules })
            return new LinkBook([]);
        var byDimension = links.Links.ToLookup(link => link.Dimension, StringComparer.Ordinal);
        var shown = links.Dimensions.Select(result => Measured(result, rules, [.. byDimension[result.Key]])).ToList();
        if (shown.Count > 1)
            shown.Add(Weighed(links));
        return new LinkBook(shown);
    }

    public ShownDimension? Find(string? key) => Dimensions.FirstOrDefault(dimension => dimension.Key == key);

    /// <summary>The dimension asked for, else the first; null when there are no links.</summary>
    public ShownDimension? Choose(string? key) => Find(key) ?? (Dimensions.Count > 0 ? Dimensions[0] : null);

    private static ShownDimension Measured(LinkDimensionResult result, LinkRules rules, IReadOnlyList<Link> links)
    {
        var declared = rules.Dimensions.FirstOrDefault(dimension => dimension.Key == result.Key);
        var pixels = rules.Width.Pixels;
        return new ShownDimension(
            result.Key,
            declared?.Name ?? new LocalText(result.Key, result.Key),
            result.Year,
            [result.Source],
            declared?.Color ?? new ThemeColor("#6c84ae", "#6f8fc9"),
            result.CutoffInsidePersons,
            result.CutoffOutsidePersons,
            [.. result.WidthBreaks.Select((from, index) => (from, pixels[Math.Min(index, pixels.Count - 1)]))],
            [.. links.OrderByDescending(link => link.Persons).ThenBy(link => link.From, StringComparer.Ordinal).ThenBy(link => link.To, StringComparer.Ordinal)]
        );
    }

    private static ShownDimension Weighed(LinkSet links)
    {
        var pairs = links
            .Links.Where(link => link.Strength is not null)
            .DistinctBy(link => (link.From, link.To))
            .Select(link =>
                link with
                {
                    Dimension = Combined,
                    There = null,
                    Back = null,
                    ShareThere = null,
                    ShareBack = null,
                    MutualDependence = null,
                    Kind = "other",
                    IsMultipleLinkage = false,
                }
            );
        return new ShownDimension(
            Combined,
            new LocalText("Sammanvägt", "Combined"),
            null,
            [.. links.Dimensions.Select(dimension => dimension.Source)],
            new ThemeColor("#53636c", "#a3b2ba"),
            s_combinedBreaks[0],
            s_combinedBreaks[1],
            [.. s_combinedBreaks.Zip(s_combinedPixels)],
            [
                .. pairs
                    .OrderByDescending(link => link.Strength)
                    .ThenBy(link => link.From, StringComparer.Ordinal)
                    .ThenBy(link => link.To, StringComparer.Ordinal),
            ]
        );
    }
}
