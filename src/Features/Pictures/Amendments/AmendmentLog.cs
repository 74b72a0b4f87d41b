using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Amendments;

/// <inheritdoc cref="IAmendmentLog"/>
internal sealed class AmendmentLog(Workspace workspace, IAudit audit, IHappenings happenings) : IAmendmentLog
{
    public Task NoteMadeAsync(Actor actor, AmendmentRecord amendment) => NoteAsync(actor, "region.amended", amendment);

    public Task NoteWithdrawnAsync(Actor actor, AmendmentRecord amendment) => NoteAsync(actor, "region.amendment-withdrawn", amendment);

    private async Task NoteAsync(Actor actor, string action, AmendmentRecord amendment)
    {
        // A workspace that is only looked at has nowhere to write.
        if (workspace.Access == WorkspaceAccess.Read)
            return;
        var place = new ObjectAddress("place", amendment.PlaceId);
        await workspace.People.WriteAsync(async session =>
        {
            await audit.AppendAsync(
                session,
                new AuditEntry(actor, action)
                {
                    ObjectKind = place.Kind,
                    ObjectId = place.Id,
                    Reason = amendment.Reason,
                    Details = new Dictionary<string, string> { ["amendment"] = amendment.Id },
                }
            );
            await happenings.TellAsync(session, new Happening(actor, action, place) { Facts = new ObjectFacts { Visibility = Visibility.Public } });
        });
    }
}
