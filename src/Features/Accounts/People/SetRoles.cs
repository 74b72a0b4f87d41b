using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Organisations;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>Somebody's roles in an organisation are set; with none left the person belongs there no more.</summary>
internal sealed class SetRoles(Workspace workspace, MembershipStore memberships, Leaving leaving, IAudit audit, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/organisations/{organisation}/people/{person}/roles", HandleAsync)
            .WithName(nameof(SetRoles))
            .AsForm()
            .May(AccountPermissions.HandlePeople, OrganisationFacts.FindAsync);

    public static IReadOnlyList<Role> Read(IFormCollection form) =>
        [.. Enum.GetValues<Role>().Where(role => form["role"].Contains(role.ToString(), StringComparer.Ordinal))];

    private static async Task<IResult> HandleAsync(string organisation, string person, HttpContext context, SetRoles use, ShowOrganisation page)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var id = new OrganisationId(organisation);
        var refusal = await use.SetAsync(context.ActorOf(), id, new PersonId(person), Read(form));
        return refusal is null ? new SeeOther($"/organisations/{organisation}") : await page.ShowAsync(context, id, refusal);
    }

    private async Task<Refusal?> SetAsync(Actor actor, OrganisationId organisation, PersonId person, IReadOnlyList<Role> roles)
    {
        // Only people who belong there: whoever does not is invited.
        if ((await memberships.ListOfOrganisationAsync(organisation)).All(one => one.Person != person))
            return new Refusal("accounts.no-such-colleague");
        try
        {
            await workspace.People.WriteAsync(async session =>
            {
                await MembershipStore.SetAsync(session, person, organisation, roles, clock.GetUtcNow());
                await LastAdministrator.KeepAsync(session);
                await leaving.CloseIfNowhereAsync(session, person);
                await audit.AppendAsync(
                    session,
                    new AuditEntry(actor, "accounts.roles-set")
                    {
                        ObjectKind = "person",
                        ObjectId = person.Value,
                        Organisation = organisation,
                        Details = new Dictionary<string, string> { ["roles"] = string.Join(' ', roles) },
                    }
                );
            });
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
    }
}
