using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Pages;
using Samplan.Accounts.Pages.Views;
using Samplan.Accounts.People;

namespace Samplan.Accounts.Access;

/// <summary>Somebody signs in with address and password.</summary>
internal static class SignIn
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", ShowAsync).WithName("ShowSignIn").MayAnyone();
        routes.MapPost("/sign-in", HandleAsync).WithName(nameof(SignIn)).AsForm().MayAnyone();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, RegionSettingStore settings, PersonStore people) =>
        context.ActorOf() is Actor.Anonymous
            ? await PageAsync(context, new SignInView(ReturnOf($"{context.Request.Query["return"]}"), "", null), settings, people)
            : new SeeOther("/");

    private static async Task<IResult> HandleAsync(
        HttpContext context,
        SignInDesk desk,
        SignedIn signedIn,
        Pending<PersonId> pending,
        RegionSettingStore settings,
        PersonStore people
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (mail, back) = (form.Find("mail") ?? "", ReturnOf(form.Find("return")));
        var attempt = new SignInAttempt(mail, form.Exactly("password"), ClientAddress.Of(context), Cookies.Find(context, Cookies.Device));
        var tried = await desk.TryPasswordAsync(attempt, context.RequestAborted);
        if (tried.Value is not { } step)
            return await PageAsync(context, new SignInView(back, mail, tried.Refusal), settings, people);
        if (!step.NeedsCode)
        {
            await signedIn.BeginAsync(context, step.Person);
            return new SeeOther(back);
        }
        Cookies.Set(context, Cookies.SignIn, pending.Add(ClientAddress.Of(context), step.Person), null);
        return new SeeOther($"/sign-in/code?return={Uri.EscapeDataString(back)}{LanguageOf(context)}");
    }

    /// <summary>Where to go afterwards: a page of ours, or the map.</summary>
    public static string ReturnOf(string? address) => LocalAddress.Find(address) ?? "/";

    private static string LanguageOf(HttpContext context) =>
        context.Request.Query["lang"].ToString() is "en" or "sv" ? $"&lang={context.Request.Query["lang"]}" : "";

    private static async Task<IResult> PageAsync(HttpContext context, SignInView view, RegionSettingStore settings, PersonStore people)
    {
        var demonstrators = await settings.IsDemonstrationAsync() ? await people.ListDemonstratorsAsync() : [];
        return Answers.Page<SignInPage>(
            context,
            view.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (
                "View",
                view with
                {
                    Provider = context.RequestServices.GetRequiredService<AccountsSettings>().OpenId?.Name,
                    Demonstrators = [.. demonstrators.Select(one => new DemonstratorView(one.Name!, one.Mail!))],
                }
            )
        );
    }
}
