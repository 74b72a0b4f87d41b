namespace Samplan.Maps.Contracts;

/// <summary>A column of a layer's table: an attribute, in one year where it has years.</summary>
/// <param name="Tag">As in tiles: the attribute's key, with years <c>key@year</c>.</param>
public sealed record LayerColumn(string Tag, LayerAttribute Attribute, int? Year)
{
    /// <summary>For people, with the year.</summary>
    public string TitleIn(string language) =>
        Year is { } year ? FormattableString.Invariant($"{Attribute.Name.In(language)} {year}") : Attribute.Name.In(language);
}
