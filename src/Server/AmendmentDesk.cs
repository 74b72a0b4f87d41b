using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Server;

/// <summary>Makes a change by hand at the desk where the region is written, and builds what it changes.</summary>
internal sealed class AmendmentDesk(IRegionDesk desk) : IAmendmentDesk
{
    public Task<Outcome<AmendmentRecord>> AmendAndBuildAsync(AmendmentRequest request, CancellationToken cancellation) =>
        WriteAsync(pictures => pictures.AmendAndBuildAsync(request, CancellationToken.None), cancellation);

    public Task<Outcome<AmendmentRecord>> WithdrawAndBuildAsync(string id, CancellationToken cancellation) =>
        WriteAsync(pictures => pictures.WithdrawAndBuildAsync(id, CancellationToken.None), cancellation);

    private Task<Outcome<AmendmentRecord>> WriteAsync(Func<IPictures, Task<Outcome<AmendmentRecord>>> change, CancellationToken cancellation) =>
        desk.WriteAsync(rooms => change(rooms.GetRequiredService<IPictures>()), cancellation);
}
