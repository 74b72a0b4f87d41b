using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Server;

/// <summary>
/// Makes a change by hand at the desk where the region is written, builds what it changes, and notes who did it before the next may write: the log has the
/// changes in their order.
/// </summary>
internal sealed class AmendmentDesk(IRegionDesk desk, IAmendmentLog log) : IAmendmentDesk
{
    public Task<Outcome<AmendmentRecord>> AmendAndBuildAsync(Actor actor, AmendmentRequest request, CancellationToken cancellation) =>
        desk.WriteAsync(
            async rooms =>
            {
                var made = await rooms.GetRequiredService<IPictures>().AmendAndBuildAsync(request, CancellationToken.None);
                if (made.Value is { } amendment)
                    await log.NoteMadeAsync(actor, amendment);
                return made;
            },
            cancellation
        );

    public Task<Outcome<AmendmentRecord>> WithdrawAndBuildAsync(Actor actor, string id, CancellationToken cancellation) =>
        desk.WriteAsync(
            async rooms =>
            {
                var withdrawn = await rooms.GetRequiredService<IPictures>().WithdrawAndBuildAsync(id, CancellationToken.None);
                if (withdrawn.Value is { } amendment)
                    await log.NoteWithdrawnAsync(actor, amendment);
                return withdrawn;
            },
            cancellation
        );
}
