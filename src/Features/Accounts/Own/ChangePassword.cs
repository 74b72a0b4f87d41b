using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Own;

/// <summary>Somebody changes the own password, having given the one before it; every other session ends.</summary>
internal sealed class ChangePassword(Workspace workspace, PersonStore people, SignInDesk desk, PasswordChange change)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/account/password", HandleAsync).WithName(nameof(ChangePassword)).AsForm().May(AccountPermissions.UseOwnAccount);

    private static async Task<IResult> HandleAsync(HttpContext context, ChangePassword use, SignedIn signedIn, ShowOwnAccount page)
    {
        if (context.ActorOf() is not Actor.Person actor)
            return new SeeOther("/");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await use.ChangeAsync(actor.Id, form.Exactly("current"), form.Exactly("password"), PageFrame.Of(context).Texts) is { } refusal)
            return await page.ShowAsync(context, refusal);
        await signedIn.BeginAsync(context, actor.Id);
        return new SeeOther("/account");
    }

    private async Task<Refusal?> ChangeAsync(PersonId id, string current, string password, Texts texts)
    {
        if (await desk.CheckPasswordAsync(id, current, CancellationToken.None) is { } wrong)
            return wrong;
        var person = (await people.FindAsync(id))!;
        var prepared = await change.PrepareAsync(person, password, CancellationToken.None);
        if (prepared.Value is not { } hash)
            return prepared.Refusal;
        await workspace.People.WriteAsync(session => change.WriteAsync(session, person, hash, besides: null, "accounts.password-changed"));
        change.Tell(person, texts);
        return null;
    }
}
