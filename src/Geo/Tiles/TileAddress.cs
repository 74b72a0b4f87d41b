using System.Globalization;

namespace Samplan.Geo.Tiles;

/// <summary>
/// A tile of the Web Mercator quad (OGC WebMercatorQuad): zoom 0 is the whole world, x runs east, y runs south. Always valid: made by
/// <see cref="Find"/> or <see cref="Get"/>.
/// </summary>
public readonly record struct TileAddress
{
    public const int LargestZoom = 24;

    // From here on a tile is small enough for its edges to be nearly straight.
    private const int CurvedZooms = 7;

    private TileAddress(int zoom, int x, int y)
    {
        Zoom = zoom;
        X = x;
        Y = y;
    }

    public int Zoom { get; }

    public int X { get; }

    public int Y { get; }

    /// <summary>The tile's rectangle in Web Mercator metres.</summary>
    public Bounds MercatorBounds
    {
        get
        {
            var side = TileGrid.SideMetres(Zoom);
            var west = X * side - TileGrid.HalfWorldMetres;
            var north = TileGrid.HalfWorldMetres - Y * side;
            return new Bounds(west, north - side, west + side, north);
        }
    }

    /// <summary>The tile, or null when there is none at these numbers.</summary>
    public static TileAddress? Find(int zoom, int x, int y) =>
        zoom is >= 0 and <= LargestZoom && x >= 0 && y >= 0 && x < 1 << zoom && y < 1 << zoom ? new TileAddress(zoom, x, y) : null;

    /// <exception cref="ArgumentOutOfRangeException">There is no such tile.</exception>
    public static TileAddress Get(int zoom, int x, int y) =>
        Find(zoom, x, y) ?? throw new ArgumentOutOfRangeException(nameof(zoom), $"There is no tile {zoom}/{x}/{y}.");

    /// <summary>The tile at a zoom that holds a longitude and latitude; beyond the edge of the map the outermost one.</summary>
    public static TileAddress At(double longitude, double latitude, int zoom)
    {
        var (x, y) = CoordinateSystems.WebMercator.FromGeographic(longitude, latitude);
        var side = TileGrid.SideMetres(zoom);
        var last = (1 << zoom) - 1;
        return Get(
            zoom,
            (int)Math.Clamp(Math.Floor((x + TileGrid.HalfWorldMetres) / side), 0, last),
            (int)Math.Clamp(Math.Floor((TileGrid.HalfWorldMetres - y) / side), 0, last)
        );
    }

    /// <summary>
    /// A SWEREF 99 TM rectangle that surely holds all of the tile and a margin around it, the margin as a share of the tile's side. Only the part
    /// between 20° W and 50° E, 40° and 84° N counts; a tile wholly outside that has empty bounds.
    /// </summary>
    public Bounds SwerefBounds(double margin = 0)
    {
        var wide = MercatorBounds.ExpandedBy(TileGrid.SideMetres(Zoom) * margin).Intersection(TileGrid.Reach);
        return TileGrid.ToSweref.Apply(wide, Zoom < CurvedZooms ? 24 : 4);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Zoom}/{X}/{Y}");
}
