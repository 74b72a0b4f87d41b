namespace Samplan.Maps.Contracts;

/// <summary>The table behind a layer: every layer has one that tells the same as its map.</summary>
public interface ILayerRows
{
    /// <summary>All rows of a layer.</summary>
    Task<LayerTable> GetAsync(MapLayer layer, CancellationToken cancellation);
}
