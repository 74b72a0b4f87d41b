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

    public static LinkBook Of(PictureBook? book)
    {
        if (book is not { Links: { } links, Ruleset.Links: { } rules })
            return new LinkBook([]);
        var byDimension = links.Links.ToLookup(link => link.Dimension, StringComparer.Ordinal);
        var shown = links.Dimensions.Select(result => Measured(result, rules, [.. byDimension[result.Key]])).ToList();
        if (shown.Count > 1)
            shown.Add(Weighed(links, rules.Combined));
        return new LinkBook(shown);
    }

    public ShownDimension? Find(string? key) => Dimensions.FirstOrDefault(dimension => dimension.Key == key);

    /// <summary>The first of the dimensions asked for, else the first of all; null when there are no links.</summary>
    public ShownDimension? Choose(string? keys) => ChooseAll(keys) is [var first, ..] ? first : null;

    /// <summary>The dimensions asked for (keys with commas between), else the first; the combined index is drawn alone. Empty when there are no links.</summary>
    public IReadOnlyList<ShownDimension> ChooseAll(string? keys)
    {
        var asked = (keys ?? "").Split(',');
        var chosen = Dimensions.Where(dimension => asked.Contains(dimension.Key)).ToList();
        return chosen.Find(dimension => dimension.IsCombined) is { } combined ? [combined]
            : chosen.Count > 0 ? chosen
            : [.. Dimensions.Take(1)];
    }

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

    private static ShownDimension Weighed(LinkSet links, CombinedLinks look)
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
            look.CutoffInside * CombinedScale,
            look.CutoffOutside * CombinedScale,
            [.. look.Breaks.Select(from => from * CombinedScale).Zip(look.Pixels)],
            [
                .. pairs
                    .OrderByDescending(link => link.Strength)
                    .ThenBy(link => link.From, StringComparer.Ordinal)
                    .ThenBy(link => link.To, StringComparer.Ordinal),
            ]
        );
    }
}
