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

    private static IResult Show(HttpContext context, PendingSignIns pending) =>
        pending.Find(Cookies.Find(context, Cookies.SignIn)) is null
            ? new SeeOther("/sign-in")
            : Answers.Page<EnterCodePage>(context, ("Return", SignIn.ReturnOf($"{context.Request.Query["return"]}")));

    private static async Task<IResult> HandleAsync(HttpContext context, SignInDesk desk, SignedIn signedIn, PendingSignIns pending)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var back = SignIn.ReturnOf(form.Find("return"));
        var token = Cookies.Find(context, Cookies.SignIn);
        if (pending.Find(token) is not { } person)
            return new SeeOther("/sign-in");
        var tried = await desk.TryCodeAsync(person, form.Find("code") ?? "", ClientAddress.Of(context));
        if (tried.Refusal is { } refusal)
            return Answers.Page<EnterCodePage>(context, StatusCodes.Status422UnprocessableEntity, ("Return", back), ("Refusal", refusal));
        pending.Remove(token!);
        await signedIn.BeginAsync(context, person);
        return new SeeOther(back);
    }
}
