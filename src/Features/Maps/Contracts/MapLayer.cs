using Samplan.Geo;

namespace Samplan.Maps.Contracts;

/// <summary>Something that can be drawn, looked up in a table and classed.</summary>
/// <param name="Bounds">Longitude and latitude in degrees; empty when no feature has a geometry.</param>
/// <param name="LargestZoom">Tiles are made up to this zoom; a map drawn larger stretches them.</param>
/// <param name="Hash">Changes with everything that a tile or a table of the layer shows.</param>
public sealed record MapLayer(
    LayerId Id,
    LocalName Name,
    LayerKind Kind,
    IReadOnlyList<LayerPart> Parts,
    IReadOnlyList<LayerAttribute> Attributes,
    IReadOnlyList<LayerSource> Sources,
    int DrawingOrder,
    Bounds Bounds,
    int LargestZoom,
    string Hash
)
{
    public required int FeatureCount { get; init; }

    private const int PartShift = 32;

    // The text that the page writes within an outline.
    private const string OutlineName = "region_name";

    /// <summary>
    /// The number of a feature in tiles and tables: its <c>fid</c>, and in the second and further tables of a layer that plus the table's index
    /// times 2³².
    /// </summary>
    public static long FeatureId(int part, long fid) => ((long)part << PartShift) + fid;

    /// <summary>The years of the sources as people write them: <c>2023</c> or <c>2019–2023</c>; null when none is stated.</summary>
    public string? Years
    {
        get
        {
            int[] years = [.. Sources.SelectMany(source => source.Years).Distinct().Order()];
            return years switch
            {
                [] => null,
                [var only] => FormattableString.Invariant($"{only}"),
                [var first, .., var last] => FormattableString.Invariant($"{first}–{last}"),
            };
        }
    }

    /// <summary>Whether the areas are outlines with names, which are drawn as lines for what is within them to be seen.</summary>
    public bool HasOutlines => Kind == LayerKind.Polygon && FindAttribute(OutlineName) is not null;

    public LayerAttribute? FindAttribute(string key) => Attributes.FirstOrDefault(attribute => attribute.Key == key);
}
