using NetTopologySuite.Geometries;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Tests;

public sealed class LandTests(WrittenSample sample) : IClassFixture<WrittenSample>
{
    private static readonly GeometryFactory s_factory = new(new PrecisionModel(), 3006);

    [Fact]
    public void Municipalities_and_their_neighbours_share_every_border_without_gap_or_overlap()
    {
        var region = sample.Region;
        var shapes = new CoverageTracer(region.Division, region.BorderBetween).Trace();
        Geometry[] areas = [.. shapes.Values.Select(Polygons)];

        Assert.All(areas, area => Assert.True(area.IsValid));
        // Every piece of border is used twice, once from either side, except round the frame.
        var edges = shapes.Values.SelectMany(shape => shape.Polygons).SelectMany(rings => rings).SelectMany(ring => ring.Zip(ring.Skip(1))).ToHashSet();
        Assert.Equal(edges.Count, shapes.Values.Sum(shape => shape.Polygons.Sum(rings => rings.Sum(ring => ring.Length - 1))));
        Assert.All(edges, edge => Assert.True(edges.Contains((edge.Second, edge.First)) || IsOnFrame(edge.First, edge.Second)));
        // The sea is one of the areas, so that together they are the whole frame.
        Assert.Equal(region.Frame.WidthMetres * region.Frame.HeightMetres, areas.Sum(area => area.Area), 1.0);
    }

    [Fact]
    public void Water_is_valid_and_has_large_lakes_rivers_and_many_islands()
    {
        var waters = sample.Region.Waters;

        Assert.True(Polygons(waters.Sea).IsValid);
        Assert.All(waters.Lakes, lake => Assert.True(Polygons(lake.Shape).IsValid));
        Assert.True(waters.Lakes.Count(lake => Polygons(lake.Shape).Area > 30e6) >= 2);
        Assert.NotEmpty(waters.RiverLines);
        Assert.True(waters.Sea.Polygons.Sum(polygon => polygon.Length - 1) > 40);
    }

    [Fact]
    public void Outlines_of_places_are_valid_apart_from_each_other_and_about_as_large_as_their_people_need()
    {
        var places = sample.Region.Places;
        Geometry[] outlines =
        [
            .. places.Select(place =>
                Polygons(
                    new Shape([
                        [place.Outline],
                    ])
                )
            ),
        ];

        for (var i = 0; i < outlines.Length; i++)
        {
            Assert.True(outlines[i].IsValid);
            for (var j = 0; j < i; j++)
                Assert.True(outlines[i].Distance(outlines[j]) > 500);
            var density = places[i].Population / (outlines[i].Area / 1e6);
            Assert.InRange(density, 500, 6_000);
        }
    }

    [Fact]
    public void A_raster_that_meets_itself_only_diagonally_is_joined()
    {
        var frame = new Frame(1);
        var raster = new LabelRaster(frame);
        var random = new Random(4);
        for (var pixel = 0; pixel < frame.Count; pixel++)
            raster.Labels[pixel] = random.Next(4);

        raster.JoinDiagonals();

        for (var pixel = 0; pixel + frame.Columns + 1 < frame.Count; pixel++)
        {
            if ((pixel + 1) % frame.Columns == 0)
                continue;
            var (a, b, c, d) = (raster.Labels[pixel], raster.Labels[pixel + 1], raster.Labels[pixel + frame.Columns], raster.Labels[pixel + frame.Columns + 1]);
            Assert.False((a == d && b != a && c != a) || (b == c && a != b && d != b));
        }
    }

    [Fact]
    public void What_ends_at_the_frame_is_drawn_out_beyond_it_valid_and_sharing_its_borders()
    {
        var region = sample.Region;
        var frame = region.Frame;
        var shapes = new CoverageTracer(region.Division, region.BorderBetween).Trace();
        Geometry box = s_factory.ToGeometry(new Envelope(frame.West, frame.West + frame.WidthMetres, frame.South, frame.South + frame.HeightMetres));

        var beyond = shapes.Values.Select(shape => Polygons(shape.Beyond(frame))).ToArray();
        var outskirts = region.Municipalities.Where(one => !one.IsInside).Select(one => Polygons(shapes[one.Index + 1].WithOutskirts(frame))).ToArray();

        Assert.All(beyond.Concat(outskirts), area => Assert.True(area.IsValid));
        // Nothing ends where the sample does: within the frame and its surroundings the areas cover everything, each ground once.
        var near = s_factory.ToGeometry(Widened(box.EnvelopeInternal, 40_000));
        Assert.Equal(near.Area, beyond.Sum(area => area.Intersection(near).Area), near.Area * 1e-6);
        Assert.All(outskirts, area => Assert.True(Widened(box.EnvelopeInternal, 13_000).Contains(area.EnvelopeInternal)));
        foreach (var municipality in region.Municipalities.Where(one => !one.IsInside))
        {
            var (before, after) = (Polygons(shapes[municipality.Index + 1]), Polygons(shapes[municipality.Index + 1].WithOutskirts(frame)));
            Assert.True(before.Centroid.Distance(after.Centroid) < 9_000, municipality.Name);
            Assert.True(after.Area > before.Area, municipality.Name);
        }
    }

    private static Envelope Widened(Envelope box, double metres)
    {
        var wider = box.Copy();
        wider.ExpandBy(metres);
        return wider;
    }

    private bool IsOnFrame(Point2 first, Point2 second)
    {
        var frame = sample.Region.Frame;
        return (first.X == second.X && (first.X == frame.West || first.X == frame.West + frame.WidthMetres))
            || (first.Y == second.Y && (first.Y == frame.South || first.Y == frame.South + frame.HeightMetres));
    }

    private static MultiPolygon Polygons(Shape shape) =>
        s_factory.CreateMultiPolygon([.. shape.Polygons.Select(rings => s_factory.CreatePolygon(Ring(rings[0]), [.. rings.Skip(1).Select(Ring)]))]);

    private static LinearRing Ring(Point2[] points) => s_factory.CreateLinearRing([.. points.Select(point => new Coordinate(point.X, point.Y))]);
}
