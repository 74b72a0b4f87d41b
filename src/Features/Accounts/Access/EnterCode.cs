using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Pages;

namespace Samplan.Accounts.Access;

/// <summary>The second step of signing in: a one-time code, or a recovery code.</summary>
internal static class EnterCode
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/code", Show).WithName("ShowEnterCode").MayAnyone();
        routes.MapPost("/sign-in/code", HandleAsync).WithName(nameof(EnterCode)).AsForm().MayAnyone();
    }

    private static IResult Show(HttpContext context, Pending<PersonId> pending) =>
        pending.TryFind(Cookies.Find(context, Cookies.SignIn), out _)
            ? Answers.Page<EnterCodePage>(context, ("Return", SignIn.ReturnOf($"{context.Request.Query["return"]}")))
            : new SeeOther("/sign-in");

    private static async Task<IResult> HandleAsync(HttpContext context, SignInDesk desk, SignedIn signedIn, Pending<PersonId> pending)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var back = SignIn.ReturnOf(form.Find("return"));
        var token = Cookies.Find(context, Cookies.SignIn);
        if (!pending.TryFind(token, out var person))
            return new SeeOther("/sign-in");
        var tried = await desk.TryCodeAsync(person, form.Find("code") ?? "", ClientAddress.Of(context));
        if (tried.Refusal is { } refusal)
            return Answers.Page<EnterCodePage>(context, StatusCodes.Status422UnprocessableEntity, ("Return", back), ("Refusal", refusal));
        // Of two who come with the same mark one is let in.
        if (!pending.TryTake(token, out _))
            return new SeeOther("/sign-in");
        await signedIn.BeginAsync(context, person);
        return new SeeOther(back);
    }
}
