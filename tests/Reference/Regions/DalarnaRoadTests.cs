using System.Text.Json;
using Samplan.Catalogue.Contracts;
using Samplan.Formats.VectorTile;
using Samplan.Geo;
using Samplan.Geo.Tiles;
using Samplan.Maps.Contracts;
using Samplan.Server;
using Samplan.Storage;
using static Samplan.Reference.Tests.Regions.DalarnaFiles;

namespace Samplan.Reference.Tests.Regions;

/// <summary>Dalarna's 302 road links with their commuters: any geometry with figures is a layer of its own, drawn by them.</summary>
public sealed class DalarnaRoadTests(DalarnaRegion made) : IClassFixture<DalarnaRegion>
{
    private const string Commuters = "nbrCommuters";

    [ReferenceFact(Layers, Stops)]
    public async Task Its_tiles_hold_every_link_with_its_commuters()
    {
        using var rooms = Open();
        var layer = await FindLayerAsync(rooms);
        var drawn = new Dictionary<ulong, double>();
        foreach (var address in TileGrid.ListCovering(Extent(layer), 8))
        {
            foreach (var feature in VectorTileReader.Read(await rooms.Get<ITiles>().DrawAsync(layer, address, default)).SelectMany(tile => tile.Features))
                drawn[feature.Id!.Value] = Convert.ToDouble(feature.Attributes[Commuters], System.Globalization.CultureInfo.InvariantCulture);
        }

        Assert.Equal(LayerKind.Line, layer.Kind);
        Assert.Equal(302, drawn.Count);
        Assert.Equal(ReadCommuters().Order(), drawn.Values.Order());
        Assert.Equal((ReadCommuters().Min(), 8_243.0), (layer.FindAttribute(Commuters)!.Minimum, layer.FindAttribute(Commuters)!.Maximum));
    }

    [ReferenceFact(Layers, Stops)]
    public async Task Its_classes_come_from_the_commuters()
    {
        using var rooms = Open();
        var layer = await FindLayerAsync(rooms);
        await using var app = ServerApp.Build(rooms.Workspace, TimeProvider.System, 0);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(ServerApp.AddressOf(app)) };

        var classes = JsonDocument
            .Parse(await client.GetStringAsync($"/api/layers/{layer.Id}/classes?attribute={Commuters}&method=quantile&count=5"))
            .RootElement;
        var breaks = classes.GetProperty("breaks").EnumerateArray().Select(bound => bound.GetDouble()).ToList();
        var counts = classes.GetProperty("counts").EnumerateArray().Select(count => count.GetInt32()).ToList();
        var commuters = ReadCommuters();

        Assert.Equal((6, 5, 302, 0), (breaks.Count, counts.Count, counts.Sum(), classes.GetProperty("missing").GetInt32()));
        Assert.Equal(8_243, breaks[^1]);
        Assert.Equal(counts, breaks.Take(5).Select((from, index) => commuters.Count(one => one >= from && (index == 4 || one < breaks[index + 1]))));
    }

    private Rooms Open() => Rooms.Open(made.Region.Folder, WorkspaceAccess.Read, TimeProvider.System).Value!;

    private static async Task<MapLayer> FindLayerAsync(Rooms rooms)
    {
        var roads = (await rooms.Get<IDatasets>().ListAsync(default)).Single(dataset => dataset.Role == "layer");
        return (await rooms.Get<IMapLayers>().FindAsync(new LayerId(roads.Id.Value), default))!;
    }

    private static Bounds Extent(MapLayer layer) => Sweref.From(CoordinateSystems.Wgs84).Apply(layer.Bounds);
}
