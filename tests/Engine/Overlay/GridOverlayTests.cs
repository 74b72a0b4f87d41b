using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.OverlayNG;
using Samplan.Engine.Overlay;

namespace Samplan.Engine.Tests.Overlay;

public class GridOverlayTests
{
    private static readonly GeometryFactory s_factory = new();

    /// <summary>Four by three cells of 1 km far from the origin, numbered row by row from the lower left.</summary>
    private static readonly RegularGrid s_grid = Grid(columns: 4, rows: 3, size: 1000, west: 500_000, south: 6_600_000);

    [Fact]
    public void A_square_over_four_cells_takes_a_quarter_of_each()
    {
        var shares = GridOverlay.Shares(s_grid, [Area("POLYGON((500500 6600500, 501500 6600500, 501500 6601500, 500500 6601500, 500500 6600500))")]);

        Assert.Equal([0, 1, 4, 5], shares.CellsOf(0).ToArray());
        Assert.All(shares.SharesOf(0).ToArray(), share => Assert.Equal(0.25, share));
        Assert.Equal(1e6, shares.AreaSquareMetresOf(0));
    }

    [Fact]
    public void A_cell_that_only_touches_the_border_is_not_met()
    {
        var shares = GridOverlay.Shares(s_grid, [Area("POLYGON((501000 6601000, 501000 6602000, 502000 6602000, 502000 6601000, 501000 6601000))")]);

        Assert.Equal([5], shares.CellsOf(0).ToArray());
        Assert.Equal([1.0], shares.SharesOf(0).ToArray());
    }

    [Fact]
    public void A_hole_and_a_second_part_are_counted_for_what_they_are()
    {
        var area = Area(
            """
            MULTIPOLYGON(((500000 6600000, 503000 6600000, 503000 6603000, 500000 6603000, 500000 6600000),
                          (501000 6601000, 502000 6601000, 502000 6602000, 501000 6602000, 501000 6601000)),
                         ((503500 6600000, 504000 6600000, 504000 6601000, 503500 6601000, 503500 6600000)))
            """
        );

        var shares = GridOverlay.Shares(s_grid, [area]);

        Assert.Equal([0, 1, 2, 3, 4, 6, 8, 9, 10], shares.CellsOf(0).ToArray());
        Assert.Equal(8.5, shares.SharesOf(0).ToArray().Sum(), 12);
    }

    [Fact]
    public void An_area_larger_than_the_grid_holds_every_cell_whole()
    {
        var shares = GridOverlay.Shares(s_grid, [Area("POLYGON((0 0, 1000000 0, 1000000 8000000, 0 8000000, 0 0))")]);

        Assert.Equal(12, shares.CellsOf(0).Length);
        Assert.All(shares.SharesOf(0).ToArray(), share => Assert.Equal(1, share));
    }

    [Fact]
    public void Suppressed_cells_are_told_apart_and_never_counted_as_nothing()
    {
        var area = Area("POLYGON((500000 6600000, 502000 6600000, 502000 6600500, 500000 6600500, 500000 6600000))");
        var values = new double?[12];
        values[0] = 100;

        var sum = GridOverlay.Shares(s_grid, [area]).Sum(values)[0];

        Assert.Equal(50, sum.KnownSum);
        Assert.Equal((1, 1), (sum.CellCount, sum.MissingCellCount));
        Assert.Equal(0.5, sum.CoveredShare!.Value, 12);
        Assert.Equal(500_000, sum.MissingSquareMetres, 6);
        Assert.Equal(50, sum.Total(AbsentCells.AreMissing));
    }

    [Fact]
    public void Where_no_cell_is_the_total_depends_on_what_absence_means()
    {
        var outside = Area("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))");

        var sum = GridOverlay.Shares(s_grid, [outside]).Sum(new double?[12])[0];

        Assert.Equal(0, sum.Total(AbsentCells.AreZero));
        Assert.Null(sum.Total(AbsentCells.AreMissing));
    }

    [Fact]
    public void Only_suppressed_cells_give_no_total_at_all()
    {
        var area = Area("POLYGON((500000 6600000, 502000 6600000, 502000 6600500, 500000 6600500, 500000 6600000))");

        var sum = GridOverlay.Shares(s_grid, [area]).Sum(new double?[12])[0];

        Assert.Null(sum.Total(AbsentCells.AreZero));
    }

    [Fact]
    public void A_circle_takes_its_exact_area_of_each_cell()
    {
        var circle = new Circle(502_000, 6_601_000, 500);

        var shares = GridOverlay.Shares(s_grid, [circle]);

        Assert.Equal([1, 2, 5, 6], shares.CellsOf(0).ToArray());
        Assert.All(shares.SharesOf(0).ToArray(), share => Assert.Equal(Math.PI * 0.25 / 4, share, 12));
    }

    [Theory]
    [InlineData(0.3, 0.2, 5, 5)] // one corner inside
    [InlineData(-0.4, -0.3, 0.2, 0.5)] // wholly inside
    [InlineData(-5, 0.5, 5, 0.8)] // a band across
    [InlineData(0.9, 0.9, 2, 2)] // box corner beyond the arc
    [InlineData(-2, -2, 2, 2)] // the whole circle
    [InlineData(-0.2, -3, 0.1, 0.4)]
    public void A_circle_and_a_rectangle_share_what_numerical_integration_finds(double west, double south, double east, double north)
    {
        const int Steps = 400_000;
        double from = Math.Max(west, -1),
            to = Math.Min(east, 1),
            expected = 0;
        for (var i = 0; i < Steps && from < to; i++)
        {
            var x = from + ((i + 0.5) * (to - from) / Steps);
            var half = Math.Sqrt(1 - (x * x));
            expected += Math.Max(0, Math.Min(half, north) - Math.Max(-half, south)) * (to - from) / Steps;
        }

        Assert.Equal(expected, new Circle(0, 0, 1).OverlapSquareMetres(west, south, east, north), 7);
    }

    [Fact]
    public void Random_polygons_agree_with_cutting_each_cell()
    {
        var grid = Grid(columns: 12, rows: 10, size: 250, west: 412_000, south: 7_101_000);
        var random = new Random(20260519);
        for (var round = 0; round < 200; round++)
        {
            var area = StarPolygon(random, 413_500, 7_102_250, 2500);
            var shares = GridOverlay.Shares(grid, [area]);
            var found = new double[120];
            for (var i = 0; i < shares.CellsOf(0).Length; i++)
                found[shares.CellsOf(0)[i]] = shares.SharesOf(0)[i] * 250 * 250;
            for (var cell = 0; cell < 120; cell++)
            {
                var cut = OverlayNGRobust.Overlay(Square(412_000 + (cell % 12 * 250), 7_101_000 + (cell / 12 * 250), 250), area, OverlayNG.INTERSECTION);
                Assert.Equal(cut.Area, found[cell], 250 * 250 * 1e-9);
            }
        }
    }

    [Fact]
    public void A_partition_of_the_plane_conserves_the_sum()
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var grid = Grid(columns: 9, rows: 7, size: 500, west: 300_000, south: 6_400_000);
                var values = new double?[63];
                for (var i = 0; i < values.Length; i++)
                    values[i] = random.Next(0, 5000);
                var box = Square(299_000, 6_399_000, 7000);
                var star = StarPolygon(random, 302_300, 6_401_700, 2600);
                var rest = OverlayNGRobust.Overlay(box, star, OverlayNG.DIFFERENCE);
                var sums = GridOverlay.Shares(grid, [star, rest]).Sum(values);
                return Math.Abs(sums[0].KnownSum + sums[1].KnownSum - values.Sum(v => v!.Value)) < 1e-6;
            }
        );
        Check.QuickThrowOnFailure(property);
    }

    [Fact]
    public void What_no_area_holds_is_told()
    {
        var values = Enumerable.Repeat((double?)100, 12).ToArray();
        values[11] = null;
        var shares = GridOverlay.Shares(s_grid, [Square(500_000, 6_600_000, 1500), Square(503_500, 6_602_500, 5000)]);

        Assert.Equal(225, shares.Sum(values).Sum(sum => sum.KnownSum));
        Assert.Equal(1100 - 225, shares.KnownSumOutside(values));
    }

    [Fact]
    public void Irregular_cells_give_what_the_grid_gives()
    {
        var area = StarPolygon(new Random(7), 502_000, 6_601_500, 1800);
        var squares = Enumerable.Range(0, 12).Select(i => Square(500_000 + (i % 4 * 1000), 6_600_000 + (i / 4 * 1000), 1000)).ToArray();
        var values = Enumerable.Range(1, 12).Select(i => (double?)i).ToArray();

        var exact = GridOverlay.Shares(s_grid, [area]).Sum(values)[0];
        var cut = PolygonOverlay.Shares(squares, [area]).Sum(values)[0];

        Assert.Equal(cut.KnownSum, exact.KnownSum, 1e-9);
        Assert.Equal(cut.CoveredSquareMetres, exact.CoveredSquareMetres, 1e-3);
        Assert.Equal(cut.CellCount, exact.CellCount);
    }

    [Fact]
    public void Corners_off_the_grid_and_doubled_cells_are_refused()
    {
        Assert.False(RegularGrid.IsAligned(1000, [0, 1000, 1500], [0, 0, 0]));
        Assert.Throws<ArgumentException>(() => RegularGrid.FromLowerLeftCorners(1000, [0, 500], [0, 0]));
        Assert.Throws<ArgumentException>(() => RegularGrid.FromLowerLeftCorners(1000, [0, 0], [0, 0]));
        Assert.Throws<ArgumentException>(() => GridOverlay.Shares(s_grid, [new Point(1, 1)]));
    }

    [Fact]
    public void A_cancelled_overlay_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => GridOverlay.Shares(s_grid, [new Circle(0, 0, 1)], source.Token));
    }

    private static RegularGrid Grid(int columns, int rows, double size, double west, double south)
    {
        var cells = Enumerable.Range(0, columns * rows).ToArray();
        return RegularGrid.FromLowerLeftCorners(
            size,
            cells.Select(i => west + (i % columns * size)).ToArray(),
            cells.Select(i => south + (i / columns * size)).ToArray()
        );
    }

    private static Geometry Area(string wellKnownText) => new WKTReader().Read(wellKnownText);

    private static Polygon Square(double west, double south, double size) =>
        (Polygon)s_factory.ToGeometry(new Envelope(west, west + size, south, south + size));

    private static Polygon StarPolygon(Random random, double easting, double northing, double radius)
    {
        var count = random.Next(3, 40);
        var ring = new Coordinate[count + 1];
        for (var i = 0; i < count; i++)
        {
            var angle = 2 * Math.PI * i / count;
            var distance = radius * (0.1 + (0.9 * random.NextDouble()));
            ring[i] = new Coordinate(easting + (distance * Math.Cos(angle)), northing + (distance * Math.Sin(angle)));
        }

        ring[count] = ring[0].Copy();
        return s_factory.CreatePolygon(ring);
    }
}
