using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Organisations;
using Samplan.Accounts.Pages;
using Samplan.Accounts.Pages.Views;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Access;

/// <summary>Somebody who was invited chooses name and password, and belongs to the organisation from then on.</summary>
internal sealed class AcceptInvitation(
    Workspace workspace,
    InvitationStore invitations,
    OrganisationStore organisations,
    AccountEntry entry,
    IAudit audit,
    TimeProvider clock
)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/invitations/{token}", ShowAsync).WithName("ShowInvitation").MayAnyone();
        routes.MapPost("/invitations/{token}", HandleAsync).WithName(nameof(AcceptInvitation)).AsForm().MayAnyone();
    }

    private static async Task<IResult> ShowAsync(string token, HttpContext context, AcceptInvitation accept) =>
        await accept.FindAsync(token) is { } view ? Answers.Page<InvitationPage>(context, ("View", view)) : Void(context);

    private static async Task<IResult> HandleAsync(string token, HttpContext context, SignedIn signedIn, AcceptInvitation accept)
    {
        if (await accept.FindAsync(token) is not { } view)
            return Void(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var made = await accept.AcceptAsync(token, form.Find("name") ?? "", form.Exactly("password"), context.RequestAborted);
        if (made.Value is not { } person)
            return Answers.Page<InvitationPage>(
                context,
                StatusCodes.Status422UnprocessableEntity,
                ("View", view with { Name = form.Find("name") ?? "", Refusal = made.Refusal })
            );
        await signedIn.BeginAsync(context, person.Id);
        return new SeeOther("/organisations");
    }

    private static IResult Void(HttpContext context) => Answers.Refusal(context, "accounts.link-void", StatusCodes.Status404NotFound);

    private async Task<NewAccountView?> FindAsync(string token)
    {
        if (await invitations.FindAsync(token, clock.GetUtcNow()) is not { } invitation)
            return null;
        return await organisations.FindAsync(invitation.Organisation) is { IsClosed: false } organisation
            ? new NewAccountView("", invitation.Mail, organisation.Name, null)
            : null;
    }

    private async Task<Outcome<NewPerson>> AcceptAsync(string token, string name, string password, CancellationToken cancellation)
    {
        if (await invitations.FindAsync(token, clock.GetUtcNow()) is not { } seen)
            return new Refusal("accounts.link-void");
        var prepared = await entry.PrepareAsync(name, seen.Mail, password, cancellation);
        if (prepared.Value is not { } account)
            return prepared.Refusal!;
        return await workspace.People.WriteAsync<Outcome<NewPerson>>(async session =>
        {
            var now = clock.GetUtcNow();
            if (await InvitationStore.FindAsync(session, token, now) is not { } invitation)
                return new Refusal("accounts.link-void");
            var returning = await PersonStore.FindClosedAsync(session, invitation.Mail);
            if (returning is null && await PersonStore.HasMailAsync(session, invitation.Mail))
                return new Refusal("accounts.mail-known");
            await InvitationStore.EndAsync(session, invitation.Id, invitation.Organisation, now);
            var person = account.Person with { Id = returning ?? account.Person.Id };
            if (returning is { } known)
                await entry.ReopenAsync(session, known, account, invitation.Organisation, invitation.Roles);
            else
                await entry.AddAsync(session, account, invitation.Organisation, invitation.Roles);
            await audit.AppendAsync(
                session,
                new AuditEntry(new Actor.Person(person.Id, name, []), "accounts.invitation-accepted")
                {
                    ObjectKind = "person",
                    ObjectId = person.Id.Value,
                    Organisation = invitation.Organisation,
                    Details = new Dictionary<string, string> { ["invitation"] = invitation.Id, ["roles"] = string.Join(' ', invitation.Roles) },
                }
            );
            return person;
        });
    }
}
