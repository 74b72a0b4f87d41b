using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Editions;

/// <summary>Makes editions and takes them further for whoever asks on a page, and notes who did.</summary>
internal sealed class EditionDesk(IRegionDesk desk, Workspace workspace, IAudit audit)
{
    public async Task<Outcome<Edition>> FreezeAsync(Actor actor, FreezeRequest request, CancellationToken cancellation)
    {
        var frozen = await desk.WriteAsync(rooms => rooms.GetRequiredService<IEditions>().FreezeAsync(request, CancellationToken.None), cancellation);
        if (frozen.Value is { } edition)
            await NoteAsync(new AuditEntry(actor, "editions.frozen"), edition, null);
        return frozen;
    }

    public async Task<Outcome<Edition>> SetStatusAsync(Actor actor, EditionStatusRequest request, CancellationToken cancellation)
    {
        var set = await desk.WriteAsync(rooms => rooms.GetRequiredService<IEditions>().SetStatusAsync(request, CancellationToken.None), cancellation);
        if (set.Value is { } edition)
            await NoteAsync(new AuditEntry(actor, "editions.status-set"), edition, request);
        return set;
    }

    private Task NoteAsync(AuditEntry entry, Edition edition, EditionStatusRequest? request) =>
        workspace.People.WriteAsync(session =>
            audit.AppendAsync(
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
            )
        );
}
