using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Geo.Grids;

namespace Samplan.Geo.Tests.Grids;

public class GridCellTests
{
    [Theory]
    [InlineData("5860006605000", 1000, 586000, 6605000)]
    [InlineData("5862506605750", 250, 586250, 6605750)]
    [InlineData(" 0001006605700 ", 100, 100, 6605700)]
    public void An_id_is_its_corner(string id, int size, int easting, int northing)
    {
        var cell = GridCell.Find(id, size)!.Value;
        Assert.Equal((easting, northing, size), (cell.Easting, cell.Northing, cell.SizeMetres));
        Assert.Equal(id.Trim(), cell.Id);
        Assert.Equal(new Bounds(easting, northing, easting + size, northing + size), cell.Bounds);
    }

    [Theory]
    [InlineData("586000660500", 1000)]
    [InlineData("58600066050000", 1000)]
    [InlineData("586000660500x", 1000)]
    [InlineData("-860006605000", 1000)]
    [InlineData("5862506605000", 1000)]
    [InlineData("5860006605000", 300)]
    [InlineData("", 1000)]
    public void An_id_that_is_no_corner_of_the_grid_is_not_found(string id, int size) => Assert.Null(GridCell.Find(id, size));

    [Fact]
    public void A_coordinate_lies_in_the_cell_whose_lower_and_left_edges_it_may_touch()
    {
        Assert.Equal("5860006605000", GridCell.FindAt(586_000, 6_605_999.99, 1000)?.Id);
        Assert.Equal("5850006605000", GridCell.FindAt(585_999.99, 6_605_000, 1000)?.Id);
        Assert.Null(GridCell.FindAt(double.NaN, 6_605_000, 1000));
        Assert.Null(GridCell.FindAt(-1, 6_605_000, 1000));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(250)]
    [InlineData(500)]
    [InlineData(1000)]
    public void A_cell_that_has_been_to_WGS_84_with_five_decimals_is_known_again(int size)
    {
        var cell = GridCell.Find(586_000, 6_605_000, size)!.Value;
        var polygon = (Polygon)cell.ToPolygon().Copy();
        Sweref.To(CoordinateSystems.Wgs84).Apply(polygon);
        polygon.Apply(new Round(5));
        Sweref.From(CoordinateSystems.Wgs84).Apply(polygon);
        Assert.Equal(cell, GridCell.FindByPolygon(polygon, size));
        Assert.Equal(cell, GridCell.FindByPolygon(Geometries.Factory.CreateMultiPolygon([polygon]), size));
        Assert.Null(GridCell.FindByPolygon(polygon, size == 1000 ? 500 : 1000));
    }

    [Theory]
    [InlineData("POLYGON ((586000 6605000, 586000 6606000, 587000 6606000, 587000 6605000, 586000 6605000))", true)]
    [InlineData("POLYGON ((587000 6605000, 587000 6606000, 586000 6606000, 586000 6605500, 586000 6605000, 587000 6605000))", true)]
    [InlineData("POLYGON ((586000 6605000, 587000 6606000, 587000 6605000, 586000 6606000, 586000 6605000))", false)]
    [InlineData("POLYGON ((586000 6605000, 586000 6606000, 587000 6606000, 586000 6605000))", false)]
    [InlineData("POLYGON ((586000 6605000, 586000 6606000, 587000 6606000, 586990 6605000, 586000 6605000))", false)]
    [InlineData(
        "POLYGON ((586000 6605000, 586000 6606000, 587000 6606000, 587000 6605000, 586000 6605000), (586100 6605100, 586200 6605100, 586200 6605200, 586100 6605100))",
        false
    )]
    [InlineData("POLYGON ((586003 6605003, 586003 6606003, 587003 6606003, 587003 6605003, 586003 6605003))", false)]
    [InlineData("POINT (586000 6605000)", false)]
    [InlineData("POLYGON EMPTY", false)]
    public void Only_a_ring_around_the_whole_square_is_a_cell(string drawn, bool isCell) =>
        Assert.Equal(isCell, GridCell.FindByPolygon(new WKTReader().Read(drawn), 1000) is not null);

    [Fact]
    public void Cells_sorted_along_the_curve_lie_beside_each_other()
    {
        var cells = new List<GridCell>();
        for (var x = 0; x < 8; x++)
        {
            for (var y = 0; y < 8; y++)
                cells.Add(GridCell.Find(512_000 + 1000 * x, 6_656_000 + 1000 * y, 1000)!.Value);
        }
        var sorted = cells.OrderBy(cell => cell.HilbertIndex).ToList();
        Assert.All(
            sorted.Zip(sorted.Skip(1)),
            pair => Assert.Equal(1000, Math.Abs(pair.First.Easting - pair.Second.Easting) + Math.Abs(pair.First.Northing - pair.Second.Northing))
        );
    }

    private sealed class Round(int decimals) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence)
        {
            for (var i = 0; i < sequence.Count; i++)
            {
                sequence.SetX(i, Math.Round(sequence.GetX(i), decimals));
                sequence.SetY(i, Math.Round(sequence.GetY(i), decimals));
            }
        }
    }
}
