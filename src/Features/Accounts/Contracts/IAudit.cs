using Samplan.Storage;

namespace Samplan.Accounts.Contracts;

/// <summary>The append-only log of what was done, in <c>samplan.db</c>; each entry holds the hash of the one before it.</summary>
public interface IAudit
{
    /// <summary>Writes the entry in the transaction of what it tells of, so that neither is there without the other.</summary>
    /// <param name="session">A writing session of <see cref="Workspace.People"/>.</param>
    Task AppendAsync(DatabaseSession session, AuditEntry entry);

    /// <summary>Recomputes the whole chain.</summary>
    Task<AuditVerdict> VerifyAsync(CancellationToken cancellation);

    /// <summary>The newest first.</summary>
    Task<IReadOnlyList<AuditRecord>> ListAsync(AuditQuery query, CancellationToken cancellation);
}
