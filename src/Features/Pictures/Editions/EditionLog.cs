using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Editions;

/// <inheritdoc cref="IEditionLog"/>
internal sealed class EditionLog(Workspace workspace, IAudit audit, IHappenings happenings) : IEditionLog
{
    public Task NoteFrozenAsync(Actor actor, Edition edition) => NoteAsync(new AuditEntry(actor, "editions.frozen"), edition, null);

    public Task NoteStatusAsync(Actor actor, Edition edition, EditionStatusRequest request) =>
        NoteAsync(new AuditEntry(actor, "editions.status-set"), edition, request);

    private Task NoteAsync(AuditEntry entry, Edition edition, EditionStatusRequest? request) =>
        workspace.People.WriteAsync(async session =>
        {
            await audit.AppendAsync(
                session,
                entry with
                {
                    ObjectKind = "edition",
                    ObjectId = FormattableString.Invariant($"{edition.Number}"),
                    Reason = request?.Note,
                    Details = new Dictionary<string, string>
                    {
                        ["status"] = edition.Status.ToString(),
                        ["checksum"] = edition.Checksum,
                        ["decision"] = request?.Decision ?? "",
                        ["paragraph"] = request?.Paragraph ?? "",
                    },
                }
            );
            await happenings.TellAsync(session, HappeningOf(entry, edition));
        });

    private static Happening HappeningOf(AuditEntry entry, Edition edition)
    {
        var region = (entry.Actor as Actor.Person)?.Memberships.FirstOrDefault(one => one.Kind == OrganisationKind.Region)?.Organisation;
        return new Happening(entry.Actor, entry.Action, new ObjectAddress("edition", FormattableString.Invariant($"{edition.Number}")))
        {
            For = region,
            Facts = new ObjectFacts
            {
                Organisation = region,
                State = edition.Status.ToString(),
                Visibility = edition.Status == EditionStatus.Draft ? Visibility.Organisation : Visibility.Public,
            },
            IsFollowed = entry.Action == "editions.frozen",
            Details = new Dictionary<string, string> { ["status"] = edition.Status.ToString() },
        };
    }
}
