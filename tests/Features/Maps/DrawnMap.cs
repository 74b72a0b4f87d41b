using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Catalogue;
using Samplan.Catalogue.Contracts;
using Samplan.Features.Tests.Catalogue;
using Samplan.Formats.VectorTile;
using Samplan.Geo;
using Samplan.Geo.Tiles;
using Samplan.Maps;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Features.Tests.Maps;

/// <summary>A drawn region with its rooms open for reading, as the server has them.</summary>
internal sealed class DrawnMap : IDisposable
{
    private readonly DrawnRegion _region = new();
    private Workspace? _workspace;
    private ServiceProvider? _services;

    public DrawnRegion Region => _region;

    public IMapLayers Layers => Services.GetRequiredService<IMapLayers>();

    public ITiles Tiles => Services.GetRequiredService<ITiles>();

    public ServiceProvider Services => _services ??= Open();

    public async Task ImportAsync(string name, string content, string role, Func<ImportRequest, ImportRequest>? with = null)
    {
        var report = await _region.ImportAsync(name, content, role, with);
        Assert.True(report.Result == ImportResult.Imported, DrawnRegion.Say(report));
    }

    public async Task<MapLayer> GetLayerAsync(string id) =>
        await Layers.FindAsync(new LayerId(id), default) ?? throw new InvalidOperationException($"no layer {id}");

    /// <summary>The features of a tile by their <c>fid</c>.</summary>
    public async Task<IReadOnlyDictionary<ulong, VectorTileFeature>> ReadTileAsync(string layer, TileAddress tile)
    {
        var drawn = VectorTileReader.Read(await Tiles.DrawAsync(await GetLayerAsync(layer), tile, default));
        return drawn.SelectMany(part => part.Features).ToDictionary(feature => (ulong)feature.Attributes["fid"]);
    }

    /// <summary>A square of so many metres as GeoJSON ring, from its lower left corner in SWEREF 99 TM.</summary>
    public static string Ring(double easting, double northing, double metres)
    {
        (double E, double N)[] corners = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)];
        return $"[{string.Join(',', corners.Select(corner => Position(easting + corner.E * metres, northing + corner.N * metres)))}]";
    }

    public static string Position(double easting, double northing)
    {
        var (longitude, latitude) = Sweref.ToGeographic(easting, northing);
        return FormattableString.Invariant($"[{longitude:R},{latitude:R}]");
    }

    public static string Feature(string type, string coordinates, string properties) =>
        "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}}";

    public static string Collection(params IEnumerable<string> features) =>
        "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', features) + "]}";

    public static TileAddress TileAt(double easting, double northing, int zoom)
    {
        var (longitude, latitude) = Sweref.ToGeographic(easting, northing);
        return TileAddress.At(longitude, latitude, zoom);
    }

    /// <summary>Asks an endpoint as a browser would, without a socket.</summary>
    public async Task<(int Status, IHeaderDictionary Headers, byte[] Body)> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        await using var app = MapServer.Build(Services);
        return await MapServer.AskAsync(app, path, headers);
    }

    public void Dispose()
    {
        _services?.Dispose();
        _workspace?.Dispose();
        _region.Dispose();
    }

    private ServiceProvider Open()
    {
        _workspace = DrawnRegion.Workspaces.Open(_region.Folder, WorkspaceAccess.Read).Value!;
        return new ServiceCollection().AddSingleton(_workspace).AddSingleton(DrawnRegion.Clock).AddCatalogue().AddMaps().BuildServiceProvider();
    }
}
