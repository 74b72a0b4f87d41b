namespace Samplan.Formats.GeoTiff;

/// <summary>How the cells of a written GeoTIFF are packed.</summary>
public enum RasterPacking
{
    /// <summary>As they are.</summary>
    None,

    /// <summary>LZW, which every reader of TIFF knows.</summary>
    Lzw,

    /// <summary>Deflate, smaller and as widely read today.</summary>
    Deflate,
}
