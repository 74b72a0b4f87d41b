using Samplan.Accounts.Contracts;

namespace Samplan.Pictures.Contracts;

/// <summary>
/// Notes who changed the picture by hand. The change is in the region's file by then, and the note refers to it; whoever makes several notes them in the order
/// in which they were made, before the next is begun.
/// </summary>
public interface IAmendmentLog
{
    Task NoteMadeAsync(Actor actor, AmendmentRecord amendment);

    Task NoteWithdrawnAsync(Actor actor, AmendmentRecord amendment);
}
