using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Pages;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Access;

/// <summary>Somebody with a link sets a new password. The link is spent, and every session of the account is ended.</summary>
internal sealed class SetNewPassword(Workspace workspace, PersonStore people, CredentialStore credentials, PasswordChange change, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/new-password/{token}", ShowAsync).WithName("ShowNewPassword").MayAnyone();
        routes.MapPost("/new-password/{token}", HandleAsync).WithName(nameof(SetNewPassword)).AsForm().MayAnyone();
    }

    private static async Task<IResult> ShowAsync(string token, HttpContext context, CredentialStore credentials, TimeProvider clock) =>
        await credentials.FindResetAsync(token, clock.GetUtcNow()) is null ? Void(context) : Answers.Page<NewPasswordPage>(context);

    private static async Task<IResult> HandleAsync(string token, HttpContext context, SetNewPassword set)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var frame = PageFrame.Of(context);
        return await set.SetAsync(token, form.Exactly("password"), frame.Texts, context.RequestAborted) switch
        {
            null => new SeeOther($"/sign-in{frame.Query}"),
            { Code: "accounts.link-void" } => Void(context),
            { } refusal => Answers.Page<NewPasswordPage>(context, StatusCodes.Status422UnprocessableEntity, ("Refusal", refusal)),
        };
    }

    private static IResult Void(HttpContext context) => Answers.Refusal(context, "accounts.link-void", StatusCodes.Status404NotFound);

    private async Task<Refusal?> SetAsync(string token, string password, Texts texts, CancellationToken cancellation)
    {
        if (await credentials.FindResetAsync(token, clock.GetUtcNow()) is not { } id || await people.FindAsync(id) is not { Name: not null } person)
            return new Refusal("accounts.link-void");
        var prepared = await change.PrepareAsync(person, password, cancellation);
        if (prepared.Value is not { } hash)
            return prepared.Refusal;
        var isDone = await workspace.People.WriteAsync(async session =>
        {
            // Of two who use the link at the same moment one is first.
            if (await CredentialStore.FindResetAsync(session, token, clock.GetUtcNow()) != id)
                return false;
            await change.WriteAsync(session, person, hash, besides: null, "accounts.password-reset");
            return true;
        });
        if (!isDone)
            return new Refusal("accounts.link-void");
        change.Tell(person, texts);
        return null;
    }
}
