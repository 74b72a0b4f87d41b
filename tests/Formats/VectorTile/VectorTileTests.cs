using Samplan.Formats.VectorTile;

namespace Samplan.Formats.Tests.VectorTile;

public sealed class VectorTileTests
{
    [Fact]
    public void Points_are_encoded_as_the_specification_shows()
    {
        Assert.Equal([9u, 50, 34], Encode(VectorTileGeometryType.Point, writer => writer.AddPoints([25, 17])).Commands);
        Assert.Equal([17u, 10, 14, 3, 9], Encode(VectorTileGeometryType.Point, writer => writer.AddPoints([5, 7, 3, 2])).Commands);
    }

    [Fact]
    public void Lines_and_polygons_are_encoded_as_the_specification_shows()
    {
        Assert.Equal([9u, 4, 4, 18, 0, 16, 16, 0], Encode(VectorTileGeometryType.Line, writer => writer.AddLine([2, 2, 2, 10, 10, 10])).Commands);
        var two = Encode(
            VectorTileGeometryType.Line,
            writer =>
            {
                writer.AddLine([2, 2, 2, 10, 10, 10]);
                writer.AddLine([1, 1, 3, 5]);
            }
        );
        Assert.Equal([9u, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8], two.Commands);
        var ring = Encode(VectorTileGeometryType.Polygon, writer => writer.AddRing([3, 6, 8, 12, 20, 34, 3, 6], false));
        Assert.Equal([9u, 6, 12, 18, 10, 12, 24, 44, 15], ring.Commands);
    }

    [Fact]
    public void Rings_are_turned_and_closed_whatever_way_they_come()
    {
        int[] square = [0, 0, 10, 0, 10, 10, 0, 10];
        int[] turned = [0, 10, 10, 10, 10, 0, 0, 0, 0, 10];
        foreach (var outer in new[] { square, turned })
        {
            foreach (var hole in new[] { square, turned })
            {
                var feature = Encode(
                    VectorTileGeometryType.Polygon,
                    writer =>
                    {
                        Assert.True(writer.AddRing(outer, false));
                        Assert.True(writer.AddRing(hole.Select(x => x / 2 + 2).ToArray(), true));
                    }
                );
                var areas = feature.ListPaths().Select(Area).ToList();
                Assert.Equal([100, -25], areas);
            }
        }
    }

    [Fact]
    public void What_has_no_extent_is_left_out_and_a_feature_of_nothing_is_not_written()
    {
        using var writer = new VectorTileWriter();
        writer.BeginLayer("a");
        writer.BeginFeature(VectorTileGeometryType.Polygon);
        Assert.False(writer.AddRing([1, 1, 5, 5, 9, 9, 1, 1], false));
        Assert.False(writer.AddRing([1, 1, 5, 1, 5, 5, 1, 1], true));
        Assert.False(writer.EndFeature());
        writer.BeginFeature(VectorTileGeometryType.Line);
        Assert.False(writer.AddLine([3, 3, 3, 3]));
        Assert.False(writer.EndFeature());
        writer.EndLayer();
        Assert.True(writer.Tile.IsEmpty);
    }

    [Fact]
    public void Attributes_keep_their_values_and_each_is_written_once()
    {
        using var writer = new VectorTileWriter();
        object[] values = ["Köping", "", 0.1, 0.5f, 7UL, 7UL, (long)-3, true, 1e300, new string('ö', 1_000)];
        foreach (var layer in new[] { "a", "b" })
        {
            writer.BeginLayer(layer, 512);
            for (var i = 0; i < 500; i++)
            {
                writer.BeginFeature(VectorTileGeometryType.Point, i);
                for (var k = 0; k < values.Length; k++)
                    Add(writer, $"nyckel {k}", values[k]);
                writer.Attribute("n", i);
                writer.AddPoints([i, i]);
                Assert.True(writer.EndFeature());
            }
            writer.EndLayer();
        }
        var layers = VectorTileReader.Read(writer.Tile);
        Assert.Equal(["a", "b"], layers.Select(layer => layer.Name));
        Assert.All(layers, layer => Assert.Equal((2, 512, 500), (layer.Version, layer.Extent, layer.Features.Count)));
        var feature = layers[1].Features[499];
        Assert.Equal(499UL, feature.Id);
        Assert.Equal([.. values, 499UL], feature.Attributes.Values);
        Assert.InRange(writer.Tile.Length, 1, 2 * 500 * 60);
    }

    [Fact]
    public void A_ring_is_cut_to_the_box_and_keeps_the_area_inside()
    {
        var clip = new TileClip(TileBox.WithBuffer(4096, 64));
        var output = new TileVertices();
        clip.Ring([-1000, -1000, 9000, -1000, 9000, 9000, -1000, 9000, -1000, -1000], output);
        Assert.Equal(4224.0 * 4224, Math.Abs(Area([.. output.Ordinates])));
        clip.Ring([10, 10, 20, 10, 20, 20, 10, 10], output);
        Assert.Equal([10, 10, 20, 10, 20, 20, 10, 10], output.Ordinates.ToArray());
        clip.Ring([-900, 10, -800, 10, -800, 20, -900, 10], output);
        Assert.Equal(0, output.Length);
        clip.Ring([-264, 0, 136, 0, -64, 400, -264, 0], output);
        Assert.Equal(40_000, Math.Abs(Area([.. output.Ordinates])), 6);
    }

    [Fact]
    public void A_line_that_leaves_and_comes_back_becomes_two()
    {
        var clip = new TileClip(new TileBox(0, 100));
        var parts = new List<double[]>();
        clip.Line([-50, 50, 50, 50, 50, 150, 80, 150, 80, 50, 90, 50], new TileVertices(), part => parts.Add([.. part.Ordinates]));
        Assert.Equal(2, parts.Count);
        Assert.Equal([0, 50, 50, 50, 50, 100], parts[0]);
        Assert.Equal([80, 100, 80, 50, 90, 50], parts[1]);
    }

    [Fact]
    public void Simplifying_keeps_every_vertex_within_the_tolerance()
    {
        var vertices = new TileVertices();
        for (var i = 0; i <= 10_000; i++)
            vertices.Add(i, 50 * Math.Sin(i / 500.0));
        vertices.Simplify(1);
        Assert.InRange(vertices.Length / 2, 10, 400);
        for (var i = 2; i < vertices.Length; i += 2)
        {
            var (x0, y0, x1, y1) = (vertices.Ordinates[i - 2], vertices.Ordinates[i - 1], vertices.Ordinates[i], vertices.Ordinates[i + 1]);
            for (var x = x0; x <= x1; x++)
                Assert.InRange(y0 + (y1 - y0) * (x - x0) / (x1 - x0) - 50 * Math.Sin(x / 500.0), -1.1, 1.1);
        }
        Assert.Equal(10_000, vertices.Ordinates[^2]);
    }

    private static void Add(VectorTileWriter writer, string key, object value)
    {
        if (value is string text)
            writer.Attribute(key, text);
        else if (value is bool truth)
            writer.Attribute(key, truth);
        else
            writer.Attribute(key, Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static VectorTileFeature Encode(VectorTileGeometryType type, Action<VectorTileWriter> draw)
    {
        using var writer = new VectorTileWriter();
        writer.BeginLayer("a");
        writer.BeginFeature(type);
        draw(writer);
        Assert.True(writer.EndFeature());
        writer.EndLayer();
        return VectorTileReader.Read(writer.Tile)[0].Features[0];
    }

    private static double Area(int[] ring) => Area([.. ring.Select(x => (double)x)]);

    private static double Area(double[] ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Length; i += 2)
        {
            var next = (i + 2) % ring.Length;
            sum += ring[i] * ring[next + 1] - ring[next] * ring[i + 1];
        }
        return sum / 2;
    }
}
