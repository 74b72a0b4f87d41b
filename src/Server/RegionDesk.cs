using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Server;

/// <inheritdoc cref="IRegionDesk"/>
internal sealed class RegionDesk(Workspace workspace, TimeProvider clock) : IRegionDesk, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);

    public async Task<Outcome<T>> WriteAsync<T>(Func<IServiceProvider, Task<Outcome<T>>> change, CancellationToken cancellation)
        where T : class
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var opened = Rooms.Open(workspace.Folder, WorkspaceAccess.Write, clock);
            if (opened.Value is not { } rooms)
                return opened.Refusal!;
            using (rooms)
                return await change(rooms.Services);
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

    public void Dispose() => _writing.Dispose();
}
