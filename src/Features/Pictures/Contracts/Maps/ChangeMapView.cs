namespace Samplan.Pictures.Contracts.Maps;

/// <summary>A map in pixels, x to the right and y downwards. Everything is listed in the order it is drawn.</summary>
/// <param name="Land">The region as the data of an SVG path; empty when its outline is not known.</param>
/// <param name="Ground">What lies under all else.</param>
/// <param name="PixelsPerKilometre">For the scale bar.</param>
public sealed record ChangeMapView(
    double Width,
    double Height,
    string Land,
    ChangeMapGround Ground,
    IReadOnlyList<ChangeMapDrawing> Drawings,
    IReadOnlyList<ChangeMapLink> Links,
    IReadOnlyList<ChangeMapNode> Nodes,
    IReadOnlyList<ChangeMapLabel> Labels,
    double PixelsPerKilometre
)
{
    public IReadOnlyList<ChangeMapMark> Marks { get; init; } = [];
}
