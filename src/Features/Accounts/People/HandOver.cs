using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Organisations;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>
/// A successor takes over everything that somebody has in an organisation, in one step: roles, mandates in force and what other rooms have assigned. What
/// was done stays with the one who did it. Whoever belongs nowhere afterwards has the account closed.
/// </summary>
internal sealed class HandOver(Workspace workspace, MandateStore mandates, IEnumerable<IHandover> rooms, Leaving leaving, IAudit audit, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/organisations/{organisation}/successions", HandleAsync)
            .WithName(nameof(HandOver))
            .AsForm()
            .May(AccountPermissions.HandlePeople, OrganisationFacts.FindAsync);

    private static async Task<IResult> HandleAsync(string organisation, HttpContext context, HandOver use, ShowOrganisation page)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var id = new OrganisationId(organisation);
        var refusal = await use.SucceedAsync(context.ActorOf(), id, new PersonId(form.Find("from") ?? ""), new PersonId(form.Find("to") ?? ""));
        return refusal is null ? new SeeOther($"/organisations/{organisation}") : await page.ShowAsync(context, id, refusal);
    }

    private async Task<Refusal?> SucceedAsync(Actor actor, OrganisationId organisation, PersonId from, PersonId to)
    {
        if (from == to)
            return new Refusal("accounts.successor-same");
        var given = await mandates.ListAsync(organisation, from);
        var handover = new Handover(organisation, from, to, clock.GetUtcNow());
        return await workspace.People.WriteAsync<Refusal?>(async session =>
        {
            var (before, after) = (await MembershipStore.ListOfPersonAsync(session, from), await MembershipStore.ListOfPersonAsync(session, to));
            if (before.All(one => one.Organisation != organisation) || after.All(one => one.Organisation != organisation))
                return new Refusal("accounts.no-such-colleague");
            Role[] roles = [.. before.Where(one => one.Organisation == organisation).Select(one => one.Role)];
            await MembershipStore.AddAsync(session, to, organisation, roles, handover.At);
            await MembershipStore.SetAsync(session, from, organisation, [], handover.At);
            var moved = await MoveMandatesAsync(session, handover, given);
            foreach (var room in rooms)
                moved += await room.HandOverAsync(session, handover);
            await leaving.CloseIfNowhereAsync(session, from);
            await NoteAsync(session, actor, handover, roles, moved);
            return null;
        });
    }

    private async Task<int> MoveMandatesAsync(DatabaseSession session, Handover handover, IReadOnlyList<Mandate> given)
    {
        var today = SwedishTime.Today(clock);
        var moved = 0;
        foreach (var mandate in given.Where(one => one.WithdrawnAt is null && (one.ValidUntil is not { } last || today <= last)))
        {
            if (!await MandateStore.WithdrawAsync(session, mandate.Id, handover.At))
                continue;
            var next = mandate with { Id = Guid.CreateVersion7(handover.At).ToString("n"), Person = handover.To, ValidFrom = Later(mandate.ValidFrom, today) };
            await MandateStore.AddAsync(session, next, handover.At);
            moved++;
        }
        return moved;
    }

    private Task NoteAsync(DatabaseSession session, Actor actor, Handover handover, Role[] roles, int moved) =>
        audit.AppendAsync(
            session,
            new AuditEntry(actor, "accounts.handed-over")
            {
                ObjectKind = "person",
                ObjectId = handover.From.Value,
                Organisation = handover.Organisation,
                Details = new Dictionary<string, string>
                {
                    ["to"] = handover.To.Value,
                    ["roles"] = string.Join(' ', roles),
                    ["moved"] = moved.ToString(CultureInfo.InvariantCulture),
                },
            }
        );

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
