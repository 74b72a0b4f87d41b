namespace Samplan.Formats.GeoTiff;

/// <summary>How a GeoTIFF is written. The defaults give a cloud-optimised GeoTIFF (COG).</summary>
public sealed record RasterWriting
{
    public RasterPacking Packing { get; init; } = RasterPacking.Deflate;

    /// <summary>Differences along a row before packing: 1 none, 2 of numbers, 3 of the bytes of floating-point numbers.</summary>
    public int Predictor { get; init; } = 1;

    /// <summary>Side of the tiles in cells, a multiple of 16; null writes strips.</summary>
    public int? TileCells { get; init; } = 512;

    /// <summary>Whether smaller images follow the first, each half its size, until one fits a tile: every other cell, no mean of classes.</summary>
    public bool HasOverviews { get; init; } = true;

    /// <summary>The value that means "not known"; null writes none.</summary>
    public double? NoData { get; init; }
}
