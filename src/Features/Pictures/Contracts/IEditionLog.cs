using Samplan.Accounts.Contracts;

namespace Samplan.Pictures.Contracts;

/// <summary>
/// Notes who made an edition or took it further, and tells those who follow. The edition is in the region's file by then, and the note refers to it; whoever
/// makes several notes them in the order in which they were made, before the next is begun.
/// </summary>
public interface IEditionLog
{
    Task NoteFrozenAsync(Actor actor, Edition edition);

    Task NoteStatusAsync(Actor actor, Edition edition, EditionStatusRequest request);
}
