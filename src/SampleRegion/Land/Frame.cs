namespace Samplan.SampleRegion.Land;

/// <summary>
/// The rectangle of EPSG:3006 that the sample lives in and its square pixels, row 0 southernmost. The region itself lies inside a
/// margin of neighbouring municipalities to the west, north and south, and the sea to the east.
/// </summary>
internal sealed class Frame
{
    /// <summary>Width of the strip where the neighbours' towns lie, and of the empty strip between them and the region's centres, metres.</summary>
    public const double OutsideStripMetres = 8_000;

    public const double InsideFromEdgeMetres = 27_000;

    public const double SeaMetres = 33_000;

    public Frame(int scale)
    {
        var innerWidth = Math.Min(84_000 * Math.Sqrt(scale), 810_000);
        var innerHeight = 84_000 * 132_000.0 * scale / innerWidth;
        PixelMetres = scale < 10 ? 200 : 400;
        Columns = (int)Math.Ceiling((innerWidth + 50_000) / 10_000) * 10_000 / PixelMetres;
        Rows = (int)Math.Ceiling((innerHeight + 34_000) / 10_000) * 10_000 / PixelMetres;
        // Six digits of easting and seven of northing, as a cell id wants: E 100 000–999 999.
        West = Math.Min(650_000 + ((WidthMetres - 140_000) / 2), 980_000) - WidthMetres;
        South = 6_270_000 - Math.Min(140_000, (HeightMetres - 170_000) / 4);
        West = Math.Floor(West / 1000) * 1000;
        South = Math.Floor(South / 1000) * 1000;
    }

    public int PixelMetres { get; }

    public int Columns { get; }

    public int Rows { get; }

    public double West { get; }

    public double South { get; }

    public double WidthMetres => (double)Columns * PixelMetres;

    public double HeightMetres => (double)Rows * PixelMetres;

    public int Count => Columns * Rows;

    /// <summary>Centre of a pixel, metres from the frame's south-west corner.</summary>
    public Point2 Centre(int pixel) => new(((pixel % Columns) + 0.5) * PixelMetres, ((pixel / Columns) + 0.5) * PixelMetres);

    /// <summary>The pixel at a point given in metres from the south-west corner; points outside give the nearest.</summary>
    public int PixelAt(Point2 point) =>
        (Math.Clamp((int)(point.Y / PixelMetres), 0, Rows - 1) * Columns) + Math.Clamp((int)(point.X / PixelMetres), 0, Columns - 1);

    public bool Holds(Point2 point) => point.X >= 0 && point.Y >= 0 && point.X < WidthMetres && point.Y < HeightMetres;

    /// <summary>Metres to the nearest of the three land edges (west, south, north).</summary>
    public double ToLandEdge(Point2 point) => Math.Min(point.X, Math.Min(point.Y, HeightMetres - point.Y));
}
