using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;

namespace Samplan.Accounts.Access;

/// <summary>Somebody signs out; the session is ended, not only forgotten by the browser.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/sign-out", HandleAsync).WithName(nameof(SignOut)).AsForm().MayAnyone();

    private static async Task<IResult> HandleAsync(HttpContext context, SignedIn signedIn)
    {
        await signedIn.EndAsync(context);
        return new SeeOther("/sign-in");
    }
}
