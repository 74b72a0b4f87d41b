using Samplan.Storage;

namespace Samplan.Accounts.Contracts;

/// <summary>Whoever must know of what is done, whichever room does it. Rooms above register their own.</summary>
public interface IAuditListener
{
    /// <summary>Called in the transaction of what the record tells of: what is written here is kept with it, or not at all.</summary>
    Task HearAsync(DatabaseSession session, AuditRecord record);
}
