using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Pages;
using Samplan.Accounts.Pages.Views;

namespace Samplan.Accounts.Organisations;

/// <summary>The page of everybody who takes part.</summary>
internal static class ListOrganisations
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/organisations", HandleAsync).WithName(nameof(ListOrganisations)).May(AccountPermissions.See);

    private static async Task<IResult> HandleAsync(HttpContext context, OrganisationStore organisations, IRegionVisibility visibility)
    {
        var actor = context.ActorOf();
        var view = new OrganisationListView(
            await organisations.ListAsync(),
            actor.May(AccountPermissions.FoundOrganisation, ObjectFacts.None),
            actor.May(RegionPermissions.SetVisibility, ObjectFacts.None),
            await visibility.GetAsync(context.RequestAborted)
        );
        return Answers.Page<OrganisationListPage>(context, ("View", view));
    }
}
