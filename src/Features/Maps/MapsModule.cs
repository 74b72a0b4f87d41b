using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Maps.Contracts;
using Samplan.Maps.Layers;
using Samplan.Maps.Rows;
using Samplan.Maps.Tiles;

namespace Samplan.Maps;

/// <summary>The door of the room where layers are drawn: what there is, tiles, and the rows behind them.</summary>
public static class MapsModule
{
    /// <summary>Needs a <see cref="Storage.Workspace"/>, the catalogue's datasets and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddMaps(this IServiceCollection services) =>
        services
            .AddSingleton<IMapLayerSource, DatasetLayers>()
            .AddSingleton<IMapLayers, LayerShelf>()
            .AddSingleton<ITiles, TileRoom>()
            .AddSingleton<ILayerRows, LayerRows>();

    public static IEndpointRouteBuilder MapMaps(this IEndpointRouteBuilder routes)
    {
        ListLayers.Map(routes);
        GetTile.Map(routes);
        GetLayerTable.Map(routes);
        return routes;
    }
}
