namespace Samplan.Maps.Contracts;

/// <summary>The layers of the open workspace, as it was last committed.</summary>
public interface IMapLayers
{
    /// <summary>Every layer, from the ground up.</summary>
    Task<IReadOnlyList<MapLayer>> ListAsync(CancellationToken cancellation);

    Task<MapLayer?> FindAsync(LayerId id, CancellationToken cancellation);
}
