namespace Samplan.Analyses.Pages.Views;

/// <summary>A map in pixels, x to the right and y downwards, that needs no script. Everything is listed in the order it is drawn.</summary>
/// <param name="Outlines">Data of SVG paths, drawn over the areas.</param>
public sealed record MapView(
    double Width,
    double Height,
    IReadOnlyList<MapArea> Areas,
    IReadOnlyList<string> Outlines,
    IReadOnlyList<MapLabel> Labels,
    double PixelsPerKilometre
)
{
    /// <summary>Cells by the name of their tint: data of SVG paths.</summary>
    public IReadOnlyList<(string Fill, string Path)> Cells { get; init; } = [];

    /// <summary>Land below units that are points.</summary>
    public IReadOnlyList<string> Ground { get; init; } = [];

    /// <summary>Whether units are drawn as rings, which cannot be hatched.</summary>
    public bool HasPoints => Areas.Any(area => area.Path.Length == 0);

    /// <summary>From a unit to its centre.</summary>
    public IReadOnlyList<(double FromX, double FromY, double ToX, double ToY)> Lines { get; init; } = [];
}
