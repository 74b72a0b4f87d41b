using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Access;

/// <summary>Asks, before an endpoint runs, whether whoever sent the request may use it. An endpoint that says nothing is refused to everybody.</summary>
internal sealed class PermissionMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // Anything but a route is the routing's own answer: no such method here.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }
        switch (await AskAsync(context, endpoint.Metadata.GetMetadata<EndpointPermission>()))
        {
            case Answer.Yes:
                await next(context);
                break;
            case Answer.NoSuchObject:
                await Answers.NotFound(context).ExecuteAsync(context);
                break;
            case Answer.No when context.ActorOf() is Actor.Anonymous && HttpMethods.IsGet(context.Request.Method) && WantsPage(context):
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Redirect($"/sign-in?return={Uri.EscapeDataString(context.Request.Path.ToUriComponent() + context.Request.QueryString)}");
                break;
            case Answer.No:
                var isAnonymous = context.ActorOf() is Actor.Anonymous;
                await Answers
                    .Refusal(
                        context,
                        isAnonymous ? "accounts.refused.sign-in" : "accounts.refused.not-permitted",
                        isAnonymous ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden
                    )
                    .ExecuteAsync(context);
                break;
        }
    }

    private static async ValueTask<Answer> AskAsync(HttpContext context, EndpointPermission? said)
    {
        if (said is null)
            return Answer.No;
        if (said.Permission is not { } permission)
            return Answer.Yes;
        var actor = context.ActorOf();
        if (!actor.MayEver(permission))
            return Answer.No;
        if (said.Facts is not { } find)
            return Answer.Yes;
        if (await find(context) is not { } facts)
            return Answer.NoSuchObject;
        return actor.May(permission, facts) ? Answer.Yes : Answer.No;
    }

    private static bool WantsPage(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private enum Answer
    {
        Yes,
        No,
        NoSuchObject,
    }
}
