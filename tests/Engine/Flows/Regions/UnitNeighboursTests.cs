using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

public class UnitNeighboursTests
{
    [Fact]
    public void A_common_border_makes_neighbours_and_a_common_corner_does_not()
    {
        var found = PolygonNeighbours.Of([Square(0, 0), Square(1000, 0), Square(1000, 1000), Square(5000, 0)]);

        Assert.Equal([1], found.Neighbours.Of(0));
        Assert.Equal([0, 2], found.Neighbours.Of(1));
        Assert.Empty(found.Neighbours.Of(3));
        Assert.Empty(found.Overlaps);
        Assert.True(found.Neighbours.AreNeighbours(2, 1));
    }

    [Fact]
    public void A_border_drawn_twice_is_one_border_within_the_tolerance()
    {
        // The second drawing has more vertices and lies half a metre away; the third lies three metres away.
        var near = new WKTReader().Read("POLYGON ((1000.5 0, 2000 0, 2000 1000, 1000.5 1000, 1000.3 400, 1000.5 0))");
        var far = new WKTReader().Read("POLYGON ((-1000 0, -3 0, -3 1000, -1000 1000, -1000 0))");

        Assert.Equal([1], PolygonNeighbours.Of([Square(0, 0), near, far], toleranceMetres: 1).Neighbours.Of(0));
        Assert.Equal([1, 2], PolygonNeighbours.Of([Square(0, 0), near, far], toleranceMetres: 5).Neighbours.Of(0));
    }

    [Fact]
    public void A_unit_in_a_hole_is_surrounded_and_one_on_the_coast_is_not()
    {
        var ring = new WKTReader().Read("POLYGON ((-1000 -1000, 2000 -1000, 2000 2000, -1000 2000, -1000 -1000), (0 0, 0 1000, 1000 1000, 1000 0, 0 0))");

        var found = PolygonNeighbours.Of([Square(0, 0), ring, Square(2000, 0)]);

        Assert.True(found.Neighbours.IsSurroundedBy(0, other => other == 1));
        Assert.False(found.Neighbours.IsSurroundedBy(2, other => other == 1));
        Assert.True(new UnitNeighbours(2, [(0, 1)]).IsSurroundedBy(0, other => other == 1));
    }

    [Fact]
    public void Units_that_lie_over_each_other_are_told_with_their_share()
    {
        var overlaps = PolygonNeighbours.Of([Square(0, 0), Square(900, 0), Square(5000, 0), Square(5000, 0)]).Overlaps;

        Assert.Equal([(0, 1), (2, 3)], overlaps.Select(overlap => (overlap.First, overlap.Second)));
        Assert.Equal(0.1, overlaps[0].Share, 9);
        Assert.Equal(1, overlaps[1].Share, 9);
    }

    [Fact]
    public void Pieces_are_what_hangs_together()
    {
        var neighbours = new UnitNeighbours(5, [(0, 1), (1, 2), (3, 4), (1, 1), (1, 0)]);

        Assert.Equal(
            [
                [0],
                [2],
                [3, 4],
            ],
            neighbours.ListPieces([4, 0, 2, 3])
        );
        Assert.Throws<ArgumentException>(() => new UnitNeighbours(2, [(0, 2)]));
    }

    private static Geometry Square(double x, double y) => GeometryFactory.Default.ToGeometry(new Envelope(x, x + 1000, y, y + 1000));
}
