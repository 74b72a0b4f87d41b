using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Organisations;

/// <summary>What permissions need to know of the organisation in an address.</summary>
internal static class OrganisationFacts
{
    /// <summary>Of <c>/organisations/{organisation}/…</c>; null when there is none.</summary>
    public static async ValueTask<ObjectFacts?> FindAsync(HttpContext context)
    {
        var id = new OrganisationId($"{context.Request.RouteValues["organisation"]}");
        return await context.RequestServices.GetRequiredService<OrganisationStore>().FindAsync(id) is null ? null : Of(id);
    }

    public static ObjectFacts Of(OrganisationId id) => new() { Organisation = id, Visibility = Visibility.Members };
}
