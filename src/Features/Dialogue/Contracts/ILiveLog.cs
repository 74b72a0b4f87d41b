using Samplan.Storage;

namespace Samplan.Dialogue.Contracts;

/// <summary>
/// Where changes are told to open pages. What is written with an entry in the audit log on an object of a kind that somebody is an audience of is told by
/// itself, and needs no call.
/// </summary>
public interface ILiveLog
{
    /// <summary>Tells of a change in the transaction that makes it; open pages hear of it when it has been kept.</summary>
    /// <param name="session">A writing session of <see cref="Workspace.People"/>.</param>
    Task TellAsync(DatabaseSession session, LiveSubject about, string what);

    /// <summary>
    /// The number of the newest event. A page that listens asks for it before it reads what it shows, and says it with its first request; then nothing
    /// falls between.
    /// </summary>
    Task<long> GetLastNumberAsync();
}
