using Samplan.Geo.Tiles;

namespace Samplan.Maps.Contracts;

/// <summary>Vector tiles of the workspace's layers (Mapbox Vector Tile 2.1; one MVT layer, named as the layer's id).</summary>
public interface ITiles
{
    /// <summary>The tile from the cache, made by one and waited for by all when it is not there.</summary>
    Task<Tile> GetAsync(MapLayer layer, TileAddress address, CancellationToken cancellation);

    /// <summary>The tile drawn anew and not compressed; empty when nothing is in it.</summary>
    Task<byte[]> DrawAsync(MapLayer layer, TileAddress address, CancellationToken cancellation);

    /// <summary>The name of a tile's content: equal as long as the tile is. A strong entity tag without its quotes.</summary>
    string TagOf(MapLayer layer, TileAddress address);
}
