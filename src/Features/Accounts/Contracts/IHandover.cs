using Samplan.Storage;

namespace Samplan.Accounts.Contracts;

/// <summary>
/// What a room moves when somebody takes over another's tasks in an organisation: assignments, drafts, subscriptions. Everything is moved in one
/// transaction of <see cref="Workspace.People"/>; what was done stays with the one who did it.
/// </summary>
public interface IHandover
{
    /// <returns>How many things were moved, for the log.</returns>
    Task<int> HandOverAsync(DatabaseSession session, Handover handover);
}
