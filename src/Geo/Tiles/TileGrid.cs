using Samplan.Geo.Projections;

namespace Samplan.Geo.Tiles;

/// <summary>Sizes and scales of the Web Mercator quad (OGC 17-083r4, annex D.1).</summary>
public static class TileGrid
{
    /// <summary>Units along a tile's side in a vector tile.</summary>
    public const int Extent = 4096;

    /// <summary>From the middle of the map to its edge, in Web Mercator metres.</summary>
    public const double HalfWorldMetres = Math.PI * SphericalMercator.RadiusMetres;

    // A pixel of the standard's screen is 0.28 mm, and 256 of them make a tile.
    private const double StandardPixelMetres = 0.00028;
    private const int StandardTilePixels = 256;

    internal static readonly CoordinateTransform ToSweref = Sweref.From(CoordinateSystems.WebMercator);
    internal static readonly CoordinateTransform FromSweref = Sweref.To(CoordinateSystems.WebMercator);

    // Beyond this SWEREF 99 TM bends so far that a rectangle in it says nothing about a rectangle on the map.
    internal static readonly Bounds Reach = CoordinateTransform
        .Between(CoordinateSystems.Wgs84, CoordinateSystems.WebMercator)
        .Apply(new Bounds(-20, 40, 50, 84));

    /// <summary>The side of a tile in Web Mercator metres.</summary>
    public static double SideMetres(int zoom) => 2 * HalfWorldMetres / (1L << zoom);

    /// <summary>Scale denominator at the equator, 559,082,264 at zoom 0; the true scale at latitude φ is this × cos φ.</summary>
    public static double ScaleDenominator(double zoom) => 2 * HalfWorldMetres / StandardTilePixels / StandardPixelMetres / Math.Pow(2, zoom);

    /// <summary>The zoom at which the map has a scale denominator, true at a latitude in degrees.</summary>
    public static double ZoomOfScale(double denominator, double latitude) =>
        Math.Log2(ScaleDenominator(0) * Math.Cos(latitude * Angle.RadiansPerDegree) / denominator);

    /// <summary>
    /// The largest zoom at which SWEREF 99 TM bounds fit in a window, for a map whose tile is so many pixels (MapLibre counts 512). Between 0 and
    /// <see cref="TileAddress.LargestZoom"/>; a point gives the largest.
    /// </summary>
    public static double ZoomToFit(in Bounds sweref, double widthPixels, double heightPixels, int tilePixels = 512)
    {
        var bounds = FromSweref.Apply(sweref);
        if (bounds.IsEmpty)
            return 0;
        var metresAPixel = Math.Max(bounds.Width / widthPixels, bounds.Height / heightPixels);
        return Math.Clamp(Math.Log2(2 * HalfWorldMetres / tilePixels / metresAPixel), 0, TileAddress.LargestZoom);
    }

    /// <summary>Every tile of a zoom that meets SWEREF 99 TM bounds, row by row.</summary>
    public static IEnumerable<TileAddress> ListCovering(Bounds sweref, int zoom)
    {
        var bounds = FromSweref.Apply(sweref);
        if (bounds.IsEmpty)
            yield break;
        var side = SideMetres(zoom);
        var last = (1 << zoom) - 1;
        var west = Index(bounds.MinX + HalfWorldMetres, side, last);
        var east = Index(bounds.MaxX + HalfWorldMetres, side, last);
        var north = Index(HalfWorldMetres - bounds.MaxY, side, last);
        var south = Index(HalfWorldMetres - bounds.MinY, side, last);
        for (var y = north; y <= south; y++)
        {
            for (var x = west; x <= east; x++)
                yield return TileAddress.Get(zoom, x, y);
        }
    }

    private static int Index(double metres, double side, int last) => (int)Math.Clamp(Math.Floor(metres / side), 0, last);
}
