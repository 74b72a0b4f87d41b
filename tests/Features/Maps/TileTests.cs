using Samplan.Formats.VectorTile;
using Samplan.Geo.Tiles;
using static Samplan.Features.Tests.Maps.DrawnMap;

namespace Samplan.Features.Tests.Maps;

public sealed class TileTests : IDisposable
{
    private const double East = 585_000;
    private const double North = 6_600_000;
    private readonly DrawnMap _map = new();

    [Fact]
    public async Task A_polygon_with_a_hole_lies_where_it_was_drawn()
    {
        var ring = Ring(East, North, 3_000);
        var hole = Ring(East + 1_000, North + 1_000, 1_000);
        await ImportLayerAsync(Feature("Polygon", $"[{ring},{hole}]", "\"name\":\"Ön\""));
        var tile = TileAt(East + 1_500, North + 1_500, 8);

        var feature = Assert.Single(await _map.ReadTileAsync("layer-ritat", tile)).Value;

        Assert.Equal((VectorTileGeometryType.Polygon, "Ön", 1UL), (feature.Type, feature.Attributes["name"], feature.Id));
        var paths = feature.ListPaths();
        Assert.Equal(2, paths.Count);
        var transform = new TileTransform(tile);
        foreach (var (path, corner, metres) in new[] { (paths[0], 0, 3_000), (paths[1], 1_000, 1_000) })
        {
            Assert.Equal(8, path.Length);
            foreach (var (east, north) in new[] { (0, 0), (metres, 0), (metres, metres), (0, metres) })
            {
                var (x, y) = transform.Exact(East + corner + east, North + corner + north);
                Assert.Contains(Enumerable.Range(0, 4), i => Math.Abs(path[2 * i] - x) <= 1.2 && Math.Abs(path[2 * i + 1] - y) <= 1.2);
            }
        }
    }

    [Fact]
    public async Task What_crosses_the_tile_is_cut_to_it_and_its_buffer()
    {
        await ImportLayerAsync(
            Feature("Polygon", $"[{Ring(East - 40_000, North - 40_000, 80_000)}]", "\"name\":\"stor\""),
            Feature("LineString", $"[{Position(East - 50_000, North)},{Position(East + 50_000, North + 10)}]", "\"name\":\"lång\"")
        );
        var tile = TileAt(East, North, 13);
        var features = await _map.ReadTileAsync("layer-ritat", tile);

        Assert.Equal(2, features.Count);
        Assert.All(features.Values.SelectMany(feature => feature.ListPaths()).SelectMany(path => path), unit => Assert.InRange(unit, -64, 4160));
        Assert.Equal([-64, 4160], features[1].ListPaths().Single().Distinct().Order());
        Assert.Equal([-64, 4160], new[] { features[2].ListPaths().Single()[0], features[2].ListPaths().Single()[^2] }.Order());
    }

    [Fact]
    public async Task A_missing_value_is_an_absent_tag_and_a_zero_is_a_zero()
    {
        await ImportLayerAsync(
            Feature("Point", Position(East, North), "\"name\":\"A\",\"jobb\":0"),
            Feature("Point", Position(East + 500, North), "\"name\":\"B\",\"jobb\":null")
        );
        var features = await _map.ReadTileAsync("layer-ritat", TileAt(East, North, 10));

        Assert.Equal(0UL, features[1].Attributes["jobb"]);
        Assert.False(features[2].Attributes.ContainsKey("jobb"));
    }

    [Fact]
    public async Task Values_of_other_years_stand_beside_those_of_the_newest()
    {
        await _map.ImportAsync(
            "orter.csv",
            "ort,lat,lon,inkomst\nKöping,59.512,15.993,310\nArboga,59.394,15.838,..\n",
            "places",
            request => request with { Year = 2020 }
        );
        await _map.ImportAsync(
            "orter.csv",
            "ort,lat,lon,inkomst\nArboga,59.394,15.838,333\nKöping,59.512,15.993,345\n",
            "places",
            request => request with { Year = 2023 }
        );
        var layer = await _map.GetLayerAsync("places");
        var attribute = layer.FindAttribute("inkomst")!;
        Assert.Equal([2020, 2023], attribute.Years);
        Assert.Equal((310, 345), (attribute.Minimum, attribute.Maximum));
        Assert.Equal("2020–2023", layer.Years);

        var features = (await _map.ReadTileAsync("places", TileAddress.Get(6, 34, 18))).Values.ToDictionary(feature => feature.Attributes["name"]);

        Assert.Equal((345UL, 310UL), (features["Köping"].Attributes["inkomst@2023"], features["Köping"].Attributes["inkomst@2020"]));
        Assert.Equal(333UL, features["Arboga"].Attributes["inkomst@2023"]);
        Assert.False(features["Arboga"].Attributes.ContainsKey("inkomst@2020"));
    }

    [Fact]
    public async Task The_cells_of_a_grid_meet_without_gaps_also_over_the_border_of_a_tile()
    {
        await ImportGridAsync(30);
        foreach (var zoom in new[] { 9, 12 })
        {
            var tile = TileAt(East + 15_000, North + 15_000, zoom);
            var cells = await _map.ReadTileAsync("population-grid", tile);
            var corners = cells
                .Values.SelectMany(cell => cell.ListPaths())
                .SelectMany(path => path.Chunk(2))
                .Where(IsInside)
                .GroupBy(corner => (corner[0], corner[1]));
            var inner = corners.Where(corner => corner.Count() is not (4 or 2 or 1)).ToList();
            Assert.Empty(inner);
            Assert.Contains(corners, corner => corner.Count() == 4);
        }

        static bool IsInside(int[] corner) => corner[0] is > 0 and < 4096 && corner[1] is > 0 and < 4096;
    }

    [Fact]
    public async Task Where_cells_share_a_pixel_the_fullest_stands_for_them_with_its_own_number()
    {
        await ImportGridAsync(30);
        var cells = await _map.ReadTileAsync("population-grid", TileAddress.Get(4, 8, 4));

        Assert.InRange(cells.Count, 20, 899);
        Assert.Contains(cells.Values, cell => (ulong)cell.Attributes["population"] == 30 * 30);
        Assert.All(cells.Values, cell => Assert.Equal(cell.Attributes["fid"], cell.Attributes["population"]));
        Assert.All(
            cells.Values,
            cell => Assert.Equal(8, cell.ListPaths().Single().Where((_, i) => i % 2 == 0).Max() - cell.ListPaths().Single().Where((_, i) => i % 2 == 0).Min())
        );
    }

    [Fact]
    public async Task Neighbours_share_their_border_at_every_zoom()
    {
        var border = Enumerable.Range(0, 400).Select(i => Position(East + 900 * Math.Sin(i * 0.9), North + i * 100)).ToList();
        var west = border.Append(Position(East - 30_000, North + 40_000)).Append(Position(East - 30_000, North)).Append(border[0]);
        var east = border.AsEnumerable().Reverse().Append(Position(East + 30_000, North)).Append(Position(East + 30_000, North + 40_000)).Append(border[^1]);
        await ImportLayerAsync(
            Feature("Polygon", $"[[{string.Join(',', west)}]]", "\"name\":\"väst\""),
            Feature("Polygon", $"[[{string.Join(',', east)}]]", "\"name\":\"öst\"")
        );
        for (var zoom = 5; zoom <= 14; zoom++)
        {
            var features = await _map.ReadTileAsync("layer-ritat", TileAt(East, North + 20_000, zoom));
            var areas = features.Values.Sum(feature => feature.ListPaths().Sum(Area));
            var both = features.Values.SelectMany(feature => feature.ListPaths()).SelectMany(path => path).Max();
            // Two that cover the whole tile without gap or overlap have its area together.
            if (zoom >= 11)
                Assert.Equal(4224.0 * 4224, areas, 1.0);
            Assert.InRange(both, 1, 4160);
        }
    }

    [Fact]
    public async Task No_tile_of_the_world_fails()
    {
        await ImportLayerAsync(
            Feature("Polygon", $"[{Ring(East, North, 3_000)},{Ring(East + 1_000, North + 1_000, 1_000)}]", "\"name\":\"a\""),
            Feature(
                "MultiLineString",
                $"[[{Position(East, North)},{Position(East + 9_000, North + 9_000)}],[{Position(East, North)},{Position(East, North + 5)}]]",
                ""
            ),
            Feature("Point", Position(East + 20, North), "")
        );
        var layer = await _map.GetLayerAsync("layer-ritat");
        var random = new Random(5);
        for (var zoom = 0; zoom <= 22; zoom++)
        {
            for (var i = 0; i < 12; i++)
            {
                var side = 1L << zoom;
                var near = TileAt(East + random.NextDouble() * 9_000, North + random.NextDouble() * 9_000, zoom);
                var tile = i % 2 == 0 ? near : TileAddress.Get(zoom, (int)random.NextInt64(side), (int)random.NextInt64(side));
                var drawn = VectorTileReader.Read(await _map.Tiles.DrawAsync(layer, tile, default));
                Assert.All(
                    drawn.SelectMany(part => part.Features).SelectMany(feature => feature.ListPaths()).SelectMany(path => path),
                    unit => Assert.InRange(unit, -64, 4160)
                );
            }
        }
    }

    public void Dispose() => _map.Dispose();

    private Task ImportLayerAsync(params string[] features) => _map.ImportAsync("ritat.geojson", Collection(features), "layer");

    /// <summary>Cells of 1 km with 1, 2, 3 … persons.</summary>
    private Task ImportGridAsync(int side)
    {
        var cells = Enumerable.Range(0, side * side).Select(i => FormattableString.Invariant($"{East + i % side * 1000},{North + i / side * 1000},{i + 1}"));
        return _map.ImportAsync("rutor.csv", "easting,northing,population\n" + string.Join('\n', cells) + "\n", "population-grid");
    }

    private static double Area(int[] ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Length; i += 2)
        {
            var next = (i + 2) % ring.Length;
            sum += (double)ring[i] * ring[next + 1] - (double)ring[next] * ring[i + 1];
        }
        return sum / 2;
    }
}
