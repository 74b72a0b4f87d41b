using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Kernel;

namespace Samplan.Accounts.Access;

/// <summary>
/// Finds out who sent the request. In laptop mode that is whoever sits at this machine, and everybody else is refused; in accounts mode it is whoever
/// the session's cookie says. Whoever changes things too often is asked to wait.
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next, AccountsMode mode, SignedIn signedIn, ChangeLimits limits)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (await mode.IsOnAsync())
        {
            context.SetActor(await signedIn.FindActorAsync(context));
            if (!limits.Allow(context))
            {
                await RefuseAsync(context, StatusCodes.Status429TooManyRequests, "accounts.refused.too-often");
                return;
            }
        }
        else if (Loopback.IsFromHere(context))
        {
            context.SetActor(new Actor.Local());
        }
        else
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "server.loopback-only");
            return;
        }
        await next(context);
    }

    private static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Texts.In(LanguageOf(context))[sentence], context.RequestAborted);
    }

    private static string LanguageOf(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage is [{ Value.Value: { } first }, ..] && first.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? "en"
            : "sv";
}
