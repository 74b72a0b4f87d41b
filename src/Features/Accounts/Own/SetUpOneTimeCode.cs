using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Pages;
using Samplan.Accounts.People;
using Samplan.Storage;

namespace Samplan.Accounts.Own;

/// <summary>Somebody sets up one-time codes: a secret is shown as a QR code, and counts once a code made of it has come back.</summary>
internal sealed class SetUpOneTimeCode(Workspace workspace, PersonStore people, CredentialStore credentials, SignInDesk desk, IAudit audit, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/one-time-codes/begin", BeginAsync).WithName("BeginOneTimeCode").AsForm().May(AccountPermissions.UseOwnAccount);
        routes
            .MapGet("/account/one-time-codes", (HttpContext context, SetUpOneTimeCode use) => use.ShowAsync(context, isWrong: false))
            .WithName("ShowOneTimeCode")
            .May(AccountPermissions.UseOwnAccount);
        routes.MapPost("/account/one-time-codes", HandleAsync).WithName(nameof(SetUpOneTimeCode)).AsForm().May(AccountPermissions.UseOwnAccount);
        routes.MapPost("/account/one-time-codes/remove", HandleRemovalAsync).WithName("RemoveOneTimeCode").AsForm().May(AccountPermissions.UseOwnAccount);
        routes.MapPost("/account/recovery-codes", HandleRenewalAsync).WithName("RenewRecoveryCodes").AsForm().May(AccountPermissions.UseOwnAccount);
    }

    private static async Task<IResult> BeginAsync(HttpContext context, SetUpOneTimeCode use, ShowOwnAccount page)
    {
        if (context.ActorOf() is not Actor.Person actor)
            return new SeeOther("/");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await use.CheckAsync(actor, form) is { } refusal)
            return await page.ShowAsync(context, refusal);
        await use.ProposeAsync(actor.Id);
        return new SeeOther("/account/one-time-codes");
    }

    private static async Task<IResult> HandleAsync(HttpContext context, SetUpOneTimeCode use)
    {
        if (context.ActorOf() is not Actor.Person actor)
            return new SeeOther("/");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var codes = await use.ConfirmAsync(actor, form.Find("code") ?? "");
        return codes is null ? await use.ShowAsync(context, isWrong: true) : Answers.Page<RecoveryCodesPage>(context, ("Codes", codes));
    }

    private static async Task<IResult> HandleRemovalAsync(HttpContext context, SetUpOneTimeCode use, ShowOwnAccount page)
    {
        if (context.ActorOf() is not Actor.Person actor)
            return new SeeOther("/");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await use.CheckAsync(actor, form) is { } refusal)
            return await page.ShowAsync(context, refusal);
        await use.RemoveAsync(actor);
        return new SeeOther("/account");
    }

    // The codes are shown this once, so they are the answer itself; sending the form again only makes new ones.
    private static async Task<IResult> HandleRenewalAsync(HttpContext context, SetUpOneTimeCode use, ShowOwnAccount page)
    {
        if (context.ActorOf() is not Actor.Person actor)
            return new SeeOther("/");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await use.CheckAsync(actor, form) is { } refusal)
            return await page.ShowAsync(context, refusal);
        return await use.RenewAsync(actor) is { } codes ? Answers.Page<RecoveryCodesPage>(context, ("Codes", codes)) : new SeeOther("/account");
    }

    private Task<Kernel.Refusal?> CheckAsync(Actor.Person actor, IFormCollection form) =>
        desk.CheckPasswordAsync(actor.Id, form.Exactly("current"), CancellationToken.None);

    private Task ProposeAsync(PersonId person) =>
        workspace.People.WriteAsync(session => credentials.ProposeOneTimeCodeAsync(session, person, OneTimeCode.NewSecret()));

    private async Task<IResult> ShowAsync(HttpContext context, bool isWrong)
    {
        if (
            context.ActorOf() is not Actor.Person actor
            || await credentials.FindOneTimeCodeAsync(actor.Id) is not { IsConfirmed: false, Secret: { } secret }
            || await people.FindAsync(actor.Id) is not { Mail: { } mail }
        )
            return new SeeOther("/account");
        var uri = OneTimeCode.KeyUri(secret, mail, $"Samplan {workspace.Settings.Name}");
        return Answers.Page<OneTimeCodePage>(
            context,
            isWrong ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            ("Picture", QrPicture.Of(uri)),
            ("Secret", OneTimeCode.Write(secret)),
            ("IsWrong", isWrong)
        );
    }

    private async Task<IReadOnlyList<string>?> ConfirmAsync(Actor.Person actor, string code)
    {
        var now = clock.GetUtcNow();
        if (
            await credentials.FindOneTimeCodeAsync(actor.Id) is not { IsConfirmed: false, Secret: { } secret } proposed
            || OneTimeCode.FindStep(secret, code, now, proposed.LastStep) is not { } step
        )
            return null;
        var codes = RecoveryCode.NewSet();
        var isDone = await workspace.People.WriteAsync(async session =>
        {
            if (!await CredentialStore.ConfirmOneTimeCodeAsync(session, actor.Id, step, now))
                return false;
            await CredentialStore.SetRecoveryCodesAsync(session, actor.Id, codes);
            await NoteAsync(session, actor, "accounts.one-time-codes-set-up");
            return true;
        });
        return isDone ? codes : null;
    }

    private Task RemoveAsync(Actor.Person actor) =>
        workspace.People.WriteAsync(async session =>
        {
            await CredentialStore.RemoveOneTimeCodeAsync(session, actor.Id);
            await NoteAsync(session, actor, "accounts.one-time-codes-removed");
        });

    private async Task<IReadOnlyList<string>?> RenewAsync(Actor.Person actor)
    {
        if (await credentials.FindOneTimeCodeAsync(actor.Id) is not { IsConfirmed: true })
            return null;
        var codes = RecoveryCode.NewSet();
        await workspace.People.WriteAsync(async session =>
        {
            await CredentialStore.SetRecoveryCodesAsync(session, actor.Id, codes);
            await NoteAsync(session, actor, "accounts.recovery-codes-renewed");
        });
        return codes;
    }

    private Task NoteAsync(DatabaseSession session, Actor.Person actor, string action) =>
        audit.AppendAsync(session, new AuditEntry(actor, action) { ObjectKind = "person", ObjectId = actor.Id.Value });
}
