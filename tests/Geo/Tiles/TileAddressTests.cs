using Samplan.Geo.Tiles;

namespace Samplan.Geo.Tests.Tiles;

public class TileAddressTests
{
    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(25, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(3, 8, 0)]
    [InlineData(3, 0, 8)]
    [InlineData(3, -1, 0)]
    [InlineData(3, 0, int.MaxValue)]
    public void A_tile_that_is_not_on_the_map_is_not_found(int zoom, int x, int y)
    {
        Assert.Null(TileAddress.Find(zoom, x, y));
        Assert.Throws<ArgumentOutOfRangeException>(() => TileAddress.Get(zoom, x, y));
    }

    [Fact]
    public void Vasteras_lies_in_the_tile_that_every_slippy_map_gives() =>
        // x = 2^10 (16.5448 + 180) / 360, y = 2^10 (1 − ln(tan φ + sec φ) / π) / 2 at 59.6099° N.
        Assert.Equal("10/559/299", TileAddress.At(16.5448, 59.6099, 10).ToString());

    [Fact]
    public void The_world_is_one_tile_and_four()
    {
        var world = TileAddress.Get(0, 0, 0).MercatorBounds;
        Assert.Equal(-20037508.342789244, world.MinX, 1e-6);
        Assert.Equal(20037508.342789244, world.MaxY, 1e-6);
        Assert.Equal(new Bounds(0, world.MinY, world.MaxX, 0), TileAddress.Get(1, 1, 1).MercatorBounds);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public void The_SWEREF_bounds_hold_every_point_of_the_tile(int zoom)
    {
        var random = new Random(zoom);
        for (var round = 0; round < 300; round++)
        {
            var tile = TileAddress.At(4 + 28 * random.NextDouble(), 54 + 17.5 * random.NextDouble(), zoom);
            var sweref = tile.SwerefBounds();
            var mercator = tile.MercatorBounds.Intersection(TileGrid.FromSweref.Apply(new Bounds(0, 5_950_000, 1_400_000, 8_000_000)));
            for (var i = 0; i < 50; i++)
            {
                var onEdge = i % 4 == 0 ? 0 : random.NextDouble();
                var point = TileGrid.ToSweref.Apply(mercator.MinX + mercator.Width * random.NextDouble(), mercator.MinY + mercator.Height * onEdge);
                Assert.True(sweref.Contains(point.First, point.Second), $"{tile} {point}");
            }
        }
    }

    [Fact]
    public void The_SWEREF_bounds_are_not_much_larger_than_the_tile()
    {
        var tile = TileAddress.At(16.5, 59.6, 12);
        var side = TileGrid.SideMetres(12) * Math.Cos(59.6 * Math.PI / 180);
        Assert.InRange(tile.SwerefBounds().Width, side, side * 1.1);
        Assert.True(TileAddress.At(-100, 40, 6).SwerefBounds().IsEmpty);
    }

    [Fact]
    public void A_margin_widens_on_every_side()
    {
        var tile = TileAddress.At(16.5, 59.6, 12);
        var (tight, wide) = (tile.SwerefBounds(), tile.SwerefBounds(margin: 0.1));
        Assert.True(wide.Contains(tight));
        Assert.InRange(wide.Width / tight.Width, 1.15, 1.25);
    }

    [Fact]
    public void Scales_are_those_of_the_standard()
    {
        Assert.Equal(559082264.0287178, TileGrid.ScaleDenominator(0), 1e-3);
        Assert.Equal(545978.7734655, TileGrid.ScaleDenominator(10), 1e-3);
        Assert.Equal(10, TileGrid.ZoomOfScale(545978.7734655, latitude: 0), 1e-9);
        Assert.Equal(9, TileGrid.ZoomOfScale(545978.7734655, latitude: 60), 1e-9);
    }

    [Fact]
    public void The_zoom_to_fit_makes_the_window_just_large_enough()
    {
        var vastmanland = new Bounds(500_000, 6_570_000, 620_000, 6_680_000);
        var zoom = TileGrid.ZoomToFit(vastmanland, 800, 600);
        var mercator = TileGrid.FromSweref.Apply(vastmanland);
        var metresAPixel = TileGrid.SideMetres(0) / 512 / Math.Pow(2, zoom);
        Assert.Equal(1, Math.Max(mercator.Width / metresAPixel / 800, mercator.Height / metresAPixel / 600), 1e-9);
        Assert.Equal(TileAddress.LargestZoom, TileGrid.ZoomToFit(Bounds.Of(500_000, 6_600_000), 800, 600));
        Assert.Equal(0, TileGrid.ZoomToFit(Bounds.Empty, 800, 600));
    }

    [Fact]
    public void Tiles_that_cover_an_area_are_listed_once_each()
    {
        var area = new Bounds(500_000, 6_570_000, 620_000, 6_680_000);
        var tiles = TileGrid.ListCovering(area, 9).ToList();
        Assert.Equal(tiles.Count, tiles.Distinct().Count());
        Assert.Contains(TileAddress.At(16.5448, 59.6099, 9), tiles);
        Assert.All(tiles, tile => Assert.True(tile.SwerefBounds().Intersects(area)));
        Assert.Empty(TileGrid.ListCovering(Bounds.Empty, 9));
    }
}
