using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts.Organisations;

/// <summary>The region decides who sees its picture.</summary>
internal static class SetVisibility
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/region/visibility", HandleAsync).WithName(nameof(SetVisibility)).AsForm().May(RegionPermissions.SetVisibility);

    private static async Task<IResult> HandleAsync(HttpContext context, Workspace workspace, IAudit audit)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (
            form.Find("visibility") is not { } text
            || !Enum.TryParse<Visibility>(text, out var visibility)
            || visibility is not (Visibility.Members or Visibility.Public)
        )
            return Answers.Refusal(context, "accounts.refused.not-understood", StatusCodes.Status422UnprocessableEntity);
        await workspace.People.WriteAsync(async session =>
        {
            await RegionSettingStore.SetVisibilityAsync(session, visibility);
            await audit.AppendAsync(
                session,
                new AuditEntry(context.ActorOf(), "region.visibility-set")
                {
                    ObjectKind = "region",
                    Details = new Dictionary<string, string> { ["visibility"] = visibility.ToString() },
                }
            );
        });
        return new SeeOther("/organisations");
    }
}
