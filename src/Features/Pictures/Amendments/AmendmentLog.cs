using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Amendments;

/// <summary>Notes in the audit log who changed the picture by hand. The change is in the region's file by then, and the log refers to it.</summary>
internal sealed class AmendmentLog(Workspace workspace, IAudit audit)
{
    public async Task NoteAsync(Actor actor, string action, AmendmentRecord amendment)
    {
        // A workspace that is only looked at has nowhere to write.
        if (workspace.Access == WorkspaceAccess.Read)
            return;
        await workspace.People.WriteAsync(session =>
            audit.AppendAsync(
                session,
                new AuditEntry(actor, action)
                {
                    ObjectKind = "place",
                    ObjectId = amendment.PlaceId,
                    Reason = amendment.Reason,
                    Details = new Dictionary<string, string> { ["amendment"] = amendment.Id },
                }
            )
        );
    }
}
