namespace Samplan.Maps.Contracts;

/// <summary>Something known of each feature of a layer. A feature without a value is missing it; that is never zero.</summary>
/// <param name="Key">Name of the tag in tiles and of the column in tables; with years the tag is <c>key@year</c>.</param>
/// <param name="Unit">For people, empty for a plain number and for text.</param>
/// <param name="Figures">Where the values stand.</param>
public sealed record LayerAttribute(string Key, LocalName Name, LocalName Unit, AttributeKind Kind, IReadOnlyList<AttributeFigure> Figures)
{
    /// <summary>False for text that is for the table and the panel, not for drawing.</summary>
    public bool IsInTiles { get; init; } = true;

    /// <summary>The classes, in the order of a legend, where the values are codes of classes; else empty.</summary>
    public IReadOnlyList<AttributeClass> Classes { get; init; } = [];

    /// <summary>Smallest and largest value over all years; null for text, and where every value is missing.</summary>
    public double? Minimum { get; init; }

    /// <inheritdoc cref="Minimum"/>
    public double? Maximum { get; init; }

    /// <summary>Ascending; empty when the values have no year.</summary>
    public IReadOnlyList<int> Years => [.. Figures.Select(figure => figure.Year).OfType<int>().Distinct().Order()];

    /// <summary>The tag or column of a year.</summary>
    public string TagOf(int? year) => year is { } stated ? FormattableString.Invariant($"{Key}@{stated}") : Key;
}
