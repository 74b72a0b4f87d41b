using Samplan.Storage;

namespace Samplan.Maps.Contracts;

/// <summary>Where layers come from. A room that makes tables registers one; of two layers with one id that of the source registered last counts.</summary>
public interface IMapLayerSource
{
    Task<IReadOnlyList<DeclaredLayer>> ListAsync(DatabaseSession session, CancellationToken cancellation);
}
