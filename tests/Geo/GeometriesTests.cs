using NetTopologySuite.Geometries;

namespace Samplan.Geo.Tests;

public class GeometriesTests
{
    [Fact]
    public void Overlays_run_by_the_NG_algorithm() => Assert.Same(GeometryOverlay.NG, Geometries.Factory.GeometryServices.GeometryOverlay);

    [Fact]
    public void Geometry_is_in_SWEREF_99_TM_and_packed()
    {
        var square = Geometries.Rectangle(new Bounds(0, 0, 10, 10));
        Assert.Equal(3006, square.SRID);
        Assert.Equal(2, square.Shell.CoordinateSequence.Dimension);
        var joined = square.Union(Geometries.Rectangle(new Bounds(10, 0, 20, 10)));
        Assert.Equal(200, joined.Area);
        Assert.Equal(3006, joined.SRID);
        Assert.Same(Geometries.Factory, joined.Factory);
    }

    [Fact]
    public void Empty_bounds_meet_nothing_and_give_an_empty_rectangle()
    {
        Assert.True(Bounds.Empty.IsEmpty);
        Assert.True(new Bounds(double.NaN, 0, 1, 1).IsEmpty);
        Assert.False(Bounds.Empty.Intersects(new Bounds(-1e9, -1e9, 1e9, 1e9)));
        Assert.True(Geometries.Rectangle(Bounds.Empty).IsEmpty);
        Assert.Equal(new Bounds(1, 2, 1, 2), Bounds.Empty.Including(1, 2));
        Assert.True(new Bounds(0, 0, 1, 1).Intersects(new Bounds(1, 1, 2, 2)));
        Assert.True(new Bounds(0, 0, 1, 1).Intersection(new Bounds(2, 2, 3, 3)).IsEmpty);
    }
}
