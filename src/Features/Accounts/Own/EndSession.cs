using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Storage;

namespace Samplan.Accounts.Own;

/// <summary>Somebody ends a session of the own account elsewhere, or all others.</summary>
internal static class EndSession
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/sessions/{id}/end", EndAsync).WithName(nameof(EndSession)).AsForm().May(AccountPermissions.UseOwnAccount);
        routes.MapPost("/account/sessions/end-others", EndOthersAsync).WithName("EndOtherSessions").AsForm().May(AccountPermissions.UseOwnAccount);
    }

    private static async Task<IResult> EndAsync(string id, HttpContext context, Workspace workspace, TimeProvider clock)
    {
        if (context.ActorOf() is not Actor.Person actor)
            return new SeeOther("/");
        return await workspace.People.WriteAsync(session => SessionStore.EndAsync(session, actor.Id, id, clock.GetUtcNow()))
            ? new SeeOther("/account")
            : Answers.NotFound(context);
    }

    private static async Task<IResult> EndOthersAsync(HttpContext context, Workspace workspace, TimeProvider clock)
    {
        if (context.ActorOf() is Actor.Person actor)
            await workspace.People.WriteAsync(session => SessionStore.EndAllAsync(session, actor.Id, SignedIn.SessionOf(context)?.Id, clock.GetUtcNow()));
        return new SeeOther("/account");
    }
}
