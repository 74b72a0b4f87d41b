using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Pages;
using Samplan.Accounts.Pages.Views;
using Samplan.Accounts.People;
using Samplan.Kernel;

namespace Samplan.Accounts.Organisations;

/// <summary>One organisation: its area and contact, who belongs to it, who may say what for it.</summary>
internal sealed class ShowOrganisation(
    OrganisationStore organisations,
    MandateStore mandates,
    AddressBook book,
    InvitationStore invitations,
    TimeProvider clock
)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/organisations/{organisation}",
                (string organisation, HttpContext context, ShowOrganisation page) => page.ShowAsync(context, new OrganisationId(organisation), null)
            )
            .WithName(nameof(ShowOrganisation))
            .May(AccountPermissions.See, OrganisationFacts.FindAsync);

    /// <param name="refusal">Why something that was asked for on the page was not done.</param>
    public async Task<IResult> ShowAsync(HttpContext context, OrganisationId id, Refusal? refusal)
    {
        if (await organisations.FindAsync(id) is not { } organisation)
            return Answers.NotFound(context);
        var (actor, facts, today) = (context.ActorOf(), OrganisationFacts.Of(id), SwedishTime.Today(clock));
        var given = await mandates.ListAsync(id, null);
        var names = await book.ListNamesAsync([.. given.Select(one => one.Person)], context.RequestAborted);
        var mayHandlePeople = actor.May(AccountPermissions.HandlePeople, facts);
        var view = new OrganisationView(
            organisation,
            await book.ListWithMailAsync(id),
            [.. given.Select(one => new MandateView(one, names.GetValueOrDefault(one.Person), one.HoldsOn(today)))],
            mayHandlePeople ? await ListInvitationsAsync(id) : []
        )
        {
            MayEdit = actor.May(AccountPermissions.EditOrganisation, facts),
            MayHandlePeople = mayHandlePeople,
            MayGiveMandate = actor.May(AccountPermissions.GiveMandate, facts),
            MayErase = actor.May(AccountPermissions.ErasePerson, facts),
            Refusal = refusal,
            Today = today,
        };
        return Answers.Page<OrganisationPage>(context, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, ("View", view));
    }

    private async Task<IReadOnlyList<InvitationView>> ListInvitationsAsync(OrganisationId id) =>
        [
            .. (await invitations.ListOpenAsync(id, clock.GetUtcNow())).Select(one => new InvitationView(
                one.Id,
                one.Mail,
                one.Roles,
                SwedishTime.Of(one.ExpiresAt)
            )),
        ];
}
