namespace Samplan.Pictures.Pages.Views;

/// <summary>The panel of a cell or an area. Also the fragment of <c>GET /features/{layer}/{fid}</c>.</summary>
public sealed record FeatureView(string Title, string LayerName, string? Sentence, IReadOnlyList<FeatureValueView> Values, IReadOnlyList<SourceView> Sources)
{
    /// <summary>As in addresses: <c>layer~fid</c>.</summary>
    public required string Id { get; init; }
}
