using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Organisations;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>Somebody's name, address and secrets are erased. The record keeps the id and so stays whole: what was done, when and for whom.</summary>
internal sealed class ErasePerson(Workspace workspace, IAudit audit, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/organisations/{organisation}/people/{person}/erase", HandleAsync)
            .WithName(nameof(ErasePerson))
            .AsForm()
            .May(AccountPermissions.ErasePerson, OrganisationFacts.FindAsync);

    private static async Task<IResult> HandleAsync(string organisation, string person, HttpContext context, ErasePerson use, ShowOrganisation page)
    {
        var id = new OrganisationId(organisation);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var refusal = form.Find("reason") is { } reason
            ? FormText.CheckLine(reason) ?? await use.EraseAsync(context.ActorOf(), id, new PersonId(person), reason)
            : new Refusal("accounts.reason-missing");
        return refusal is null ? new SeeOther($"/organisations/{organisation}") : await page.ShowAsync(context, id, refusal);
    }

    /// <summary>Those whose day has come are erased by the program itself.</summary>
    public Task EraseByRuleAsync(PersonId person) =>
        workspace.People.WriteAsync(session =>
            EraseAsync(session, new AuditEntry(new Actor.Local(), "accounts.person-erased") { Reason = "retention" }, person)
        );

    private async Task<Refusal?> EraseAsync(Actor actor, OrganisationId organisation, PersonId person, string reason)
    {
        try
        {
            return await workspace.People.WriteAsync<Refusal?>(async session =>
            {
                var memberships = await MembershipStore.ListOfPersonAsync(session, person);
                if (memberships.All(one => one.Organisation != organisation))
                    return new Refusal("accounts.no-such-colleague");
                var entry = new AuditEntry(actor, "accounts.person-erased") { Organisation = organisation, Reason = reason };
                await EraseAsync(session, entry, person);
                await LastAdministrator.KeepAsync(session);
                return null;
            });
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
    }

    private async Task EraseAsync(DatabaseSession session, AuditEntry entry, PersonId person)
    {
        await MembershipStore.RemoveAllAsync(session, person);
        await PersonStore.EraseAsync(session, person, clock.GetUtcNow());
        await audit.AppendAsync(session, entry with { ObjectKind = "person", ObjectId = person.Value });
    }
}
