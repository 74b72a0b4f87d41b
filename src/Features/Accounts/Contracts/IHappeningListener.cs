using Samplan.Storage;

namespace Samplan.Accounts.Contracts;

/// <summary>A room that wants to know what happens in the others.</summary>
public interface IHappeningListener
{
    /// <summary>Hears of it in the transaction of what it tells of. What takes time is done later, elsewhere.</summary>
    Task HearAsync(DatabaseSession session, Happening happening);
}
