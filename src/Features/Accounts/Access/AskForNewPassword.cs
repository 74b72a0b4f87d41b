using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Pages;

namespace Samplan.Accounts.Access;

/// <summary>
/// Somebody has forgotten the password. The answer is the same whether the address has an account or not; everything that could tell is done after it.
/// </summary>
internal static class AskForNewPassword
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/forgotten-password", Show).WithName("ShowForgottenPassword").MayAnyone();
        routes.MapPost("/forgotten-password", HandleAsync).WithName(nameof(AskForNewPassword)).AsForm().MayAnyone();
    }

    private static IResult Show(HttpContext context) => Answers.Page<ForgottenPasswordPage>(context, ("IsSent", context.Request.Query["sent"] == "1"));

    private static async Task<IResult> HandleAsync(HttpContext context, ResetDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var frame = PageFrame.Of(context);
        desk.Ask(form.Find("mail") ?? "", ClientAddress.Of(context), frame.Texts.Language);
        return new SeeOther($"/forgotten-password{frame.Query}{(frame.Query.Length == 0 ? "?" : "&")}sent=1");
    }
}
