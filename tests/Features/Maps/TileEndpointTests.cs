using System.Text;
using System.Text.Json;
using Samplan.Formats.VectorTile;
using Samplan.Geo.Tiles;
using Samplan.Maps.Contracts;
using Samplan.Maps.Tiles;
using static Samplan.Features.Tests.Maps.DrawnMap;

namespace Samplan.Features.Tests.Maps;

public sealed class TileEndpointTests : IDisposable
{
    private readonly DrawnMap _map = new();

    [Fact]
    public async Task A_tile_is_told_to_be_the_same_until_its_layer_changes()
    {
        await _map.Region.ImportPlacesAsync();
        var first = await _map.AskAsync("/tiles/places/6/34/18.mvt", ("Accept-Encoding", "gzip"));
        Assert.Equal(
            (200, "application/vnd.mapbox-vector-tile", "gzip"),
            (first.Status, first.Headers.ContentType.ToString(), first.Headers.ContentEncoding.ToString())
        );
        Assert.Equal("no-cache", first.Headers.CacheControl);
        var tag = first.Headers.ETag.ToString();
        Assert.StartsWith("\"", tag);

        Assert.Equal(304, (await _map.AskAsync("/tiles/places/6/34/18.mvt", ("Accept-Encoding", "gzip"), ("If-None-Match", tag))).Status);
        Assert.Equal(200, (await _map.AskAsync("/tiles/places/6/34/18.mvt", ("If-None-Match", "\"annat\""))).Status);

        await _map.Region.ImportPlacesAsync(Catalogue.DrawnRegion.ThreePlaces.Replace("18443", "18444"));
        var after = await _map.AskAsync("/tiles/places/6/34/18.mvt", ("If-None-Match", tag));
        Assert.Equal(200, after.Status);
        Assert.NotEqual(tag.Replace(".gz", ""), after.Headers.ETag.ToString());
    }

    [Fact]
    public async Task A_tile_comes_plain_to_one_who_does_not_unpack()
    {
        await _map.Region.ImportPlacesAsync();
        var (status, headers, body) = await _map.AskAsync("/tiles/places/6/34/18.mvt");

        Assert.Equal((200, ""), (status, headers.ContentEncoding.ToString()));
        var layer = Assert.Single(VectorTileReader.Read(body));
        Assert.Equal(("places", 3), (layer.Name, layer.Features.Count));
    }

    [Theory]
    [InlineData("/tiles/nowhere/6/34/18.mvt", 404, "Det finns inget lager som heter ”nowhere”.")]
    [InlineData("/tiles/nowhere/6/34/18.mvt?lang=en", 404, "There is no layer called “nowhere”.")]
    [InlineData("/tiles/places/3/8/0.mvt", 400, "Det finns ingen kartruta 3/8/0")]
    [InlineData("/tiles/places/25/0/0.mvt", 400, "Det finns ingen kartruta 25/0/0")]
    [InlineData("/tiles/places/-1/0/0.mvt", 400, "Det finns ingen kartruta -1/0/0")]
    [InlineData("/tiles/places/1/a/0.mvt", 400, "Det finns ingen kartruta 1/a/0")]
    [InlineData("/tiles/places/1/99999999999/0.mvt", 400, "Det finns ingen kartruta")]
    public async Task A_wrong_address_gets_a_sentence(string path, int status, string sentence)
    {
        await _map.Region.ImportPlacesAsync();
        var answer = await _map.AskAsync(path);

        Assert.Equal(status, answer.Status);
        Assert.StartsWith(sentence, Encoding.UTF8.GetString(answer.Body));
    }

    [Fact]
    public async Task A_tile_of_nothing_has_no_content()
    {
        await _map.Region.ImportPlacesAsync();
        Assert.Equal(204, (await _map.AskAsync("/tiles/places/10/0/0.mvt")).Status);
    }

    [Fact]
    public async Task The_layers_are_listed_as_the_page_reads_them()
    {
        await _map.ImportAsync("orter.csv", Catalogue.DrawnRegion.ThreePlaces, "places", request => request with { Year = 2023, Owner = "Region Väst" });
        var square = Feature("Polygon", $"[{Ring(585_000, 6_600_000, 500)}]", "\"namn\":\"Sjön\"");
        await _map.ImportAsync("sjoar.geojson", Collection(square), "water");
        await _map.ImportAsync("hav.geojson", Collection(square), "water");

        var (status, _, body) = await _map.AskAsync("/tiles");

        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        var layers = json.RootElement.EnumerateArray().ToDictionary(layer => layer.GetProperty("id").GetString()!);
        Assert.Equal(["water", "places"], layers.Keys);
        var places = layers["places"];
        Assert.Equal(
            ("Orter", "point", "Region Väst", "2023"),
            (Text(places.GetProperty("name"), "sv"), Text(places, "kind"), Text(places, "source"), Text(places, "year"))
        );
        Assert.Equal(0, places.GetProperty("minzoom").GetInt32());
        Assert.InRange(places.GetProperty("bounds")[0].GetDouble(), 15.9, 15.9931);
        var population = places.GetProperty("attributes").EnumerateArray().First(attribute => Text(attribute, "key") == "population");
        Assert.Equal(
            ("Befolkning", "personer", 1206, 130795),
            (
                Text(population.GetProperty("name"), "sv"),
                Text(population, "unit"),
                population.GetProperty("min").GetInt32(),
                population.GetProperty("max").GetInt32()
            )
        );
        Assert.Equal(2023, population.GetProperty("years")[0].GetInt32());
        Assert.Equal(JsonValueKind.Null, layers["water"].GetProperty("year").ValueKind);
        Assert.Equal("polygon", Text(layers["water"], "kind"));
    }

    [Fact]
    public async Task Features_of_two_tables_of_one_layer_have_numbers_of_their_own()
    {
        var square = Feature("Polygon", $"[{Ring(585_000, 6_600_000, 500)}]", "\"namn\":\"Sjön\"");
        await _map.ImportAsync("sjoar.geojson", Collection(square), "water");
        await _map.ImportAsync("hav.geojson", Collection(square), "water");

        var tile = await _map.ReadTileAsync("water", TileAt(585_100, 6_600_100, 12));

        Assert.Equal([1UL, (1UL << 32) + 1], tile.Keys.Order());
    }

    [Fact]
    public async Task A_tile_asked_for_by_many_at_once_is_made_once()
    {
        var cache = new TileCache(1 << 20);
        var made = 0;
        var gate = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 50).Select(_ => cache.GetAsync("a", TileAddress.Get(0, 0, 0), MakeAsync)).ToList();
        gate.SetResult();
        await Task.WhenAll(asked);
        Assert.Equal(1, made);

        async Task<Tile> MakeAsync()
        {
            Interlocked.Increment(ref made);
            await gate.Task;
            return new Tile(new byte[10]);
        }
    }

    [Fact]
    public async Task The_cache_stays_within_its_limit_and_forgets_what_failed()
    {
        var cache = new TileCache(10_000);
        for (var i = 0; i < 100; i++)
            await cache.GetAsync("a", TileAddress.Get(10, i, 0), () => Task.FromResult(new Tile(new byte[1_000])));
        Assert.InRange(cache.Bytes, 1_000, 10_000);

        await Assert.ThrowsAsync<InvalidOperationException>(() => cache.GetAsync("b", TileAddress.Get(0, 0, 0), () => throw new InvalidOperationException()));
        Assert.False((await cache.GetAsync("b", TileAddress.Get(0, 0, 0), () => Task.FromResult(new Tile(new byte[1])))).IsEmpty);
    }

    public void Dispose() => _map.Dispose();

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
