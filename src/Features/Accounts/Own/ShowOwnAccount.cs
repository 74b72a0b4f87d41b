using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Organisations;
using Samplan.Accounts.Pages;
using Samplan.Accounts.Pages.Views;
using Samplan.Accounts.People;
using Samplan.Kernel;

namespace Samplan.Accounts.Own;

/// <summary>One's own account: roles, password, one-time codes, and where one is signed in.</summary>
internal sealed class ShowOwnAccount(
    PersonStore people,
    CredentialStore credentials,
    SessionStore sessions,
    OrganisationStore organisations,
    AccountsSettings settings,
    TimeProvider clock
)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/account", (HttpContext context, ShowOwnAccount page) => page.ShowAsync(context, null))
            .WithName(nameof(ShowOwnAccount))
            .May(AccountPermissions.UseOwnAccount);

    /// <param name="refusal">Why something that was asked for on the page was not done.</param>
    public async Task<IResult> ShowAsync(HttpContext context, Refusal? refusal)
    {
        if (context.ActorOf() is not Actor.Person actor || await people.FindAsync(actor.Id) is not { } person)
            return new SeeOther("/organisations");
        var code = await credentials.FindOneTimeCodeAsync(actor.Id);
        var current = SignedIn.SessionOf(context)?.Id;
        var names = (await organisations.ListAsync()).ToDictionary(one => one.Id, one => one.Name);
        var view = new OwnAccountView(
            person.Mail!,
            [
                .. actor
                    .Memberships.GroupBy(one => one.Organisation)
                    .Select(group => new OwnRolesView(names[group.Key], [.. group.Select(one => one.Role).Order()])),
            ],
            code is { IsConfirmed: true },
            await credentials.CountRecoveryCodesAsync(actor.Id),
            [
                .. (await sessions.ListAsync(actor.Id, SessionAges.Usual, clock.GetUtcNow())).Select(one => new SessionView(
                    one.Id,
                    one.Device,
                    SwedishTime.Of(one.StartedAt),
                    SwedishTime.Of(one.SeenAt),
                    one.Id == current
                )),
            ],
            refusal
        );
        return Answers.Page<OwnAccountPage>(
            context,
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            ("View", view with { Provider = settings.OpenId?.Name })
        );
    }
}
