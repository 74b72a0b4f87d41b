using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Geo.Rules;

namespace Samplan.Geo.Tests.Rules;

public class GeometryCheckTests
{
    [Theory]
    [InlineData("POINT (1 2)")]
    [InlineData("LINESTRING (0 0, 1 1, 0 1, 1 0)")]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 2, 2 2, 1 1))")]
    public void A_whole_geometry_has_no_defect(string drawn) => Assert.Null(GeometryCheck.FindDefect(Read(drawn)));

    [Theory]
    [InlineData("POLYGON EMPTY", "empty")]
    [InlineData("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))", "self-intersection")]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 21 20, 21 21, 20 20))", "hole-outside-shell")]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 9 1, 9 9, 1 9, 1 1), (2 2, 3 2, 3 3, 2 2))", "nested-holes")]
    [InlineData("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((2 2, 3 2, 3 3, 2 2)))", "nested-shells")]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0 5, 5 0, 10 5, 5 10, 0 5))", "disconnected-interior")]
    [InlineData("LINESTRING (1 1, 1 1)", "too-few-vertices")]
    public void A_defect_is_named(string drawn, string code) => Assert.Equal(code, GeometryCheck.FindDefect(Read(drawn))?.Code);

    [Fact]
    public void A_defect_tells_where_it_is() => Assert.Equal((5, 5), GeometryCheck.FindDefect(Read("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"))?.Place);

    [Fact]
    public void Every_kind_has_a_code() =>
        Assert.Equal(
            Enum.GetValues<GeometryDefectKind>().Length,
            Enum.GetValues<GeometryDefectKind>().Select(kind => new GeometryDefect(kind, null).Code).Distinct().Count()
        );

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_coordinate_that_is_not_finite_is_found(double value)
    {
        var line = Geometries.Factory.CreateLineString(Geometries.Sequence(0, 0, value, 1, 2, 2));
        Assert.Equal(GeometryDefectKind.CoordinateNotFinite, GeometryCheck.FindDefect(line)?.Kind);
    }

    [Fact]
    public void Too_many_vertices_are_refused_before_anything_costly() =>
        Assert.Equal(GeometryDefectKind.TooManyVertices, GeometryCheck.FindDefect(Read("LINESTRING (0 0, 1 1, 2 2)"), mostVertices: 2)?.Kind);

    [Fact]
    public void A_bow_tie_is_repaired_into_two_triangles()
    {
        var repaired = GeometryCheck.FindRepaired(Read("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"))!;
        Assert.IsType<MultiPolygon>(repaired);
        Assert.Equal(50, repaired.Area, 1e-9);
        Assert.Null(GeometryCheck.FindDefect(repaired));
        Assert.Null(GeometryCheck.FindRepaired(Read("POLYGON ((0 0, 10 10, 5 5, 0 0))")));
    }

    private static Geometry Read(string drawn) => new WKTReader(Geometries.Factory.GeometryServices).Read(drawn);
}
