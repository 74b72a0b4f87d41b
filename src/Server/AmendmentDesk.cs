using Samplan.Analyses.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Server;

/// <summary>
/// The server reads its workspace; for a change by hand it opens the same folder a second time, briefly, for writing. Its own requests wait for
/// each other; a command that writes in the folder meanwhile makes the change refused as busy.
/// </summary>
internal sealed class AmendmentDesk(Workspace workspace, TimeProvider clock) : IAmendmentDesk, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);

    public Task<Outcome<AmendmentRecord>> AmendAndBuildAsync(AmendmentRequest request, CancellationToken cancellation) =>
        WriteAsync(pictures => pictures.AmendAsync(request, CancellationToken.None), cancellation);

    public Task<Outcome<AmendmentRecord>> WithdrawAndBuildAsync(string id, CancellationToken cancellation) =>
        WriteAsync(pictures => pictures.WithdrawAsync(id, CancellationToken.None), cancellation);

    public void Dispose() => _writing.Dispose();

    // Once begun it is carried through, also when the reader closes the page: a change that is made is also built.
    private async Task<Outcome<AmendmentRecord>> WriteAsync(Func<IPictures, Task<Outcome<AmendmentRecord>>> change, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var opened = Rooms.Open(workspace.Folder, WorkspaceAccess.Write, clock);
            if (opened.Value is not { } rooms)
                return opened.Refusal!;
            using (rooms)
            {
                var made = await change(rooms.Get<IPictures>());
                if (made.IsDone)
                    await rooms.Get<IDerivations>().BuildAsync(null, CancellationToken.None);
                return made;
            }
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
        finally
        {
            _writing.Release();
        }
    }
}
