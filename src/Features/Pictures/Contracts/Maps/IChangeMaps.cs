using Samplan.Kernel;

namespace Samplan.Pictures.Contracts.Maps;

/// <summary>Maps of what differs between two pictures, drawn so that they need no script and can be printed.</summary>
public interface IChangeMaps
{
    /// <param name="edition">Number of the edition whose outline of the region is drawn.</param>
    Task<Outcome<ChangeMapView>> DrawAsync(int edition, PictureComparison comparison, ChangeMapRequest request, CancellationToken cancellation);
}
