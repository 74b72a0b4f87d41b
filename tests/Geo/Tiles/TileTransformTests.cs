using Samplan.Geo.Tiles;

namespace Samplan.Geo.Tests.Tiles;

public class TileTransformTests
{
    // A twentieth of a unit of 4096 is 1/80,000 of the tile: a hundredth of a screen pixel.
    private const double LargestError = 0.05;

    public static TheoryData<int> Zooms => [.. Enumerable.Range(0, 21)];

    [Theory, MemberData(nameof(Zooms))]
    public void The_polynomial_is_within_a_twentieth_of_a_unit_over_the_Nordic_countries(int zoom)
    {
        var worst = 0.0;
        var tiles = new HashSet<TileAddress>();
        for (var latitude = 54.0; latitude <= 71.5; latitude += 1.75)
        {
            for (var longitude = 4.0; longitude <= 32; longitude += 2)
                tiles.Add(TileAddress.At(longitude, latitude, zoom));
        }
        foreach (var tile in tiles)
            worst = Math.Max(worst, WorstError(new TileTransform(tile, margin: TileTransform.LargestMargin)));
        Assert.True(worst < LargestError, $"zoom {zoom}: {worst:F4} units");
    }

    [Fact]
    public void Outside_the_fitted_bounds_the_result_is_exact()
    {
        var transform = new TileTransform(TileAddress.At(16.5, 59.6, 12));
        Assert.Equal(transform.Exact(100_000, 7_000_000), transform.Apply(100_000, 7_000_000));
        var far = new TileTransform(TileAddress.At(-70, -30, 8));
        Assert.True(far.FittedBounds.IsEmpty);
        Assert.Equal(far.Exact(600_000, 6_600_000), far.Apply(600_000, 6_600_000));
        Assert.True(double.IsNaN(transform.Apply(double.NaN, 6_600_000).X));
    }

    [Fact]
    public void A_tile_corner_comes_out_at_the_corner()
    {
        var tile = TileAddress.At(16.5, 59.6, 10);
        var bounds = tile.MercatorBounds;
        var (easting, northing) = CoordinateTransform
            .Between(CoordinateSystems.WebMercator, CoordinateSystems.Sweref99TransverseMercator)
            .Apply(bounds.MaxX, bounds.MaxY);
        var corner = new TileTransform(tile).Apply(easting, northing);
        Assert.Equal(4096, corner.X, 0.05);
        Assert.Equal(0, corner.Y, 0.05);
    }

    [Fact]
    public void Spans_and_quantised_units_agree_with_single_vertices()
    {
        var transform = new TileTransform(TileAddress.At(16.5, 59.6, 9));
        var bounds = transform.FittedBounds;
        double[] coordinates = [bounds.CentreX, bounds.CentreY, bounds.MinX, bounds.MaxY, 0, 0, bounds.MaxX + 1, bounds.MinY];
        var units = new double[8];
        var whole = new int[8];
        transform.Apply(coordinates, units);
        transform.Quantise(coordinates, whole);
        for (var i = 0; i < 4; i++)
        {
            var (x, y) = transform.Apply(coordinates[2 * i], coordinates[2 * i + 1]);
            Assert.Equal((x, y), (units[2 * i], units[2 * i + 1]));
            Assert.Equal(((int)Math.Floor(x + 0.5), (int)Math.Floor(y + 0.5)), (whole[2 * i], whole[2 * i + 1]));
        }
    }

    [Fact]
    public void Half_a_pair_or_too_little_room_is_refused()
    {
        var transform = new TileTransform(TileAddress.Get(0, 0, 0));
        Assert.Throws<ArgumentException>(() => transform.Apply(new double[3], new double[4]));
        Assert.Throws<ArgumentException>(() => transform.Quantise(new double[4], new int[3]));
    }

    // Edges and corners included, where an interpolating polynomial is worst.
    private static double WorstError(TileTransform transform)
    {
        const int steps = 12;
        var bounds = transform.FittedBounds;
        var worst = 0.0;
        for (var i = 0; i <= steps; i++)
        {
            for (var j = 0; j <= steps; j++)
            {
                var easting = bounds.MinX + bounds.Width * i / steps;
                var northing = bounds.MinY + bounds.Height * j / steps;
                var exact = transform.Exact(easting, northing);
                var fitted = transform.Apply(easting, northing);
                worst = Math.Max(worst, Math.Max(Math.Abs(exact.X - fitted.X), Math.Abs(exact.Y - fitted.Y)));
            }
        }
        return worst;
    }
}
