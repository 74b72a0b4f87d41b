using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Geo.Measures;

namespace Samplan.Geo.Tests.Measures;

public class MeasureTests
{
    [Fact]
    public void Distances_go_to_the_nearest_point_and_are_zero_inside()
    {
        var square = Read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        Assert.Equal(5, Planar.DistanceMetres(0, 0, 3, 4));
        Assert.Equal(5, Planar.DistanceMetres(square, Read("POINT (13 14)")), 1e-12);
        Assert.Equal(0, Planar.DistanceMetres(square, Read("POINT (5 5)")));
        Assert.Throws<ArgumentException>(() => Planar.DistanceMetres(square, Read("POINT EMPTY")));
    }

    [Fact]
    public void A_label_stands_inside_a_horseshoe()
    {
        var horseshoe = Read("POLYGON ((0 0, 30 0, 30 30, 20 30, 20 10, 10 10, 10 30, 0 30, 0 0))");
        var (easting, northing) = Planar.LabelPoint(horseshoe);
        Assert.True(horseshoe.Contains(Geometries.Factory.CreatePoint(new Coordinate(easting, northing))));
        Assert.Throws<ArgumentException>(() => Planar.LabelPoint(Read("POLYGON EMPTY")));
    }

    [Fact]
    public void The_locator_finds_the_polygon_that_holds_a_point_edges_and_holes_minded()
    {
        var locator = new PolygonLocator([
            Read("LINESTRING (0 0, 100 100)"),
            Read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))"),
            Read("MULTIPOLYGON (((10 0, 20 0, 20 10, 10 10, 10 0)), ((4.5 4.5, 5.5 4.5, 5.5 5.5, 4.5 5.5, 4.5 4.5)))"),
            Read("POLYGON EMPTY"),
        ]);
        Assert.Equal(1, locator.Find(1, 1));
        Assert.Equal(1, locator.Find(10, 5));
        Assert.Equal(2, locator.Find(10.1, 5));
        Assert.Equal(2, locator.Find(5, 5));
        Assert.Null(locator.Find(4.2, 4.2));
        Assert.Null(locator.Find(50, 50));
    }

    private static Geometry Read(string drawn) => new WKTReader(Geometries.Factory.GeometryServices).Read(drawn);
}
