using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Editions;

/// <summary>Makes editions and takes them further for whoever asks on a page, and notes who did before the next may write.</summary>
internal sealed class EditionDesk(IRegionDesk desk, Workspace workspace, IAudit audit, IHappenings happenings)
{
    public Task<Outcome<Edition>> FreezeAsync(Actor actor, FreezeRequest request, CancellationToken cancellation) =>
        desk.WriteAsync(
            async rooms =>
            {
                var frozen = await rooms.GetRequiredService<IEditions>().FreezeAsync(request, CancellationToken.None);
                if (frozen.Value is { } edition)
                    await NoteAsync(new AuditEntry(actor, "editions.frozen"), edition, null);
                return frozen;
            },
            cancellation
        );

    public Task<Outcome<Edition>> SetStatusAsync(Actor actor, EditionStatusRequest request, CancellationToken cancellation) =>
        desk.WriteAsync(
            async rooms =>
            {
                var set = await rooms.GetRequiredService<IEditions>().SetStatusAsync(request, CancellationToken.None);
                if (set.Value is { } edition)
                    await NoteAsync(new AuditEntry(actor, "editions.status-set"), edition, request);
                return set;
            },
            cancellation
        );

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
