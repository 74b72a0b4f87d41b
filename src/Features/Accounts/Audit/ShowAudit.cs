using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Pages;
using Samplan.Accounts.Pages.Views;

namespace Samplan.Accounts.Audit;

/// <summary>The page of what was done, the newest first, with what the chain says of itself.</summary>
internal static class ShowAudit
{
    private const int PageLength = 100;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/audit", HandleAsync).WithName(nameof(ShowAudit)).May(AccountPermissions.ReadAudit);

    private static async Task<IResult> HandleAsync(HttpContext context, IAudit audit, IPeople people, IOrganisations organisations)
    {
        var query = QueryOf(context) with { Limit = PageLength + 1 };
        var found = await audit.ListAsync(query, context.RequestAborted);
        var shown = found.Take(PageLength).ToList();
        var ids = shown.SelectMany(one => new[] { one.ActorKey, one.ObjectId ?? "", one.Details.GetValueOrDefault("to", "") }).Distinct(StringComparer.Ordinal);
        var names = (await people.ListNamesAsync([.. ids.Select(id => new PersonId(id))], context.RequestAborted)).ToDictionary(
            one => one.Key.Value,
            one => one.Value,
            StringComparer.Ordinal
        );
        foreach (var organisation in await organisations.ListAsync(context.RequestAborted))
            names[organisation.Id.Value] = organisation.Name;
        var view = new AuditView(shown, names, await audit.VerifyAsync(context.RequestAborted), found.Count > PageLength ? shown[^1].Number : null);
        return Answers.Page<AuditPage>(context, ("View", view));
    }

    /// <summary>What an address asks for: <c>before</c>, <c>person</c>, <c>organisation</c>, <c>kind</c>, <c>object</c>, <c>action</c>.</summary>
    public static AuditQuery QueryOf(HttpContext context)
    {
        var query = context.Request.Query;
        return new AuditQuery(long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null)
        {
            Person = Find("person") is { } person ? new PersonId(person) : null,
            Organisation = Find("organisation") is { } organisation ? new OrganisationId(organisation) : null,
            ObjectKind = Find("kind"),
            ObjectId = Find("object"),
            Action = Find("action"),
        };

        string? Find(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
    }
}
