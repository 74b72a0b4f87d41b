using Samplan.Kernel;

namespace Samplan.Storage;

/// <summary>
/// Where a server writes to the region, which it has open for reading only: the folder is opened a second time, briefly, for writing. Requests wait for
/// each other; a command that writes in the folder meanwhile makes the change refused as busy.
/// </summary>
public interface IRegionDesk
{
    /// <summary>Once begun, the change is carried through, also when whoever asked for it goes away.</summary>
    /// <param name="change">Gets the rooms over the workspace as it is open for writing, and must keep nothing of them.</param>
    Task<Outcome<T>> WriteAsync<T>(Func<IServiceProvider, Task<Outcome<T>>> change, CancellationToken cancellation)
        where T : class;
}
