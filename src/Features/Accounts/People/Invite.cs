using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Mailing;
using Samplan.Accounts.Organisations;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>Somebody is invited to an organisation by letter; whoever has an account already gets the roles at once. An invitation can be taken back.</summary>
internal sealed class Invite(Workspace workspace, PersonStore people, OrganisationStore organisations, Letters letters, IAudit audit, TimeProvider clock)
{
    private static readonly TimeSpan s_age = TimeSpan.FromDays(7);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/organisations/{organisation}/invitations", HandleAsync)
            .WithName(nameof(Invite))
            .AsForm()
            .May(AccountPermissions.HandlePeople, OrganisationFacts.FindAsync);
        routes
            .MapPost("/organisations/{organisation}/invitations/{invitation}/withdraw", HandleWithdrawalAsync)
            .WithName("WithdrawInvitation")
            .AsForm()
            .May(AccountPermissions.HandlePeople, OrganisationFacts.FindAsync);
    }

    private static async Task<IResult> HandleAsync(string organisation, HttpContext context, Invite use, ShowOrganisation page)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var id = new OrganisationId(organisation);
        var refusal = await use.MakeAsync(context.ActorOf(), id, form.Find("mail"), SetRoles.Read(form), PageFrame.Of(context).Texts);
        return refusal is null ? new SeeOther($"/organisations/{organisation}") : await page.ShowAsync(context, id, refusal);
    }

    private static async Task<IResult> HandleWithdrawalAsync(string organisation, string invitation, HttpContext context, Invite use) =>
        await use.WithdrawAsync(context.ActorOf(), new OrganisationId(organisation), invitation)
            ? new SeeOther($"/organisations/{organisation}")
            : Access.Answers.NotFound(context);

    private async Task<Refusal?> MakeAsync(Actor actor, OrganisationId id, string? mail, IReadOnlyList<Role> roles, Texts texts)
    {
        if (!MailAddress.IsOne(mail))
            return new Refusal("accounts.mail-wrong");
        if (roles.Count == 0)
            return new Refusal("accounts.no-role");
        if (await organisations.FindAsync(id) is not { IsClosed: false } organisation)
            return new Refusal("accounts.organisation-closed");
        var now = clock.GetUtcNow();
        if (await people.FindByMailAsync(mail) is { } known)
        {
            await workspace.People.WriteAsync(async session =>
            {
                await MembershipStore.AddAsync(session, known.Id, id, roles, now);
                await NoteAsync(session, new AuditEntry(actor, "accounts.roles-given") { ObjectKind = "person", ObjectId = known.Id.Value }, id, roles);
            });
            return null;
        }
        var invitation = new Invitation(Guid.CreateVersion7(now).ToString("n"), mail, id, roles, now, now + s_age);
        var token = Secret.New();
        await workspace.People.WriteAsync(async session =>
        {
            await InvitationStore.AddAsync(session, invitation, token);
            await NoteAsync(session, new AuditEntry(actor, "accounts.invited") { ObjectKind = "invitation", ObjectId = invitation.Id }, id, roles);
        });
        letters.Invite(texts, mail, token, organisation.Name);
        return null;
    }

    private async Task<bool> WithdrawAsync(Actor actor, OrganisationId organisation, string id) =>
        await workspace.People.WriteAsync(async session =>
        {
            if (!await InvitationStore.EndAsync(session, id, organisation, clock.GetUtcNow()))
                return false;
            await NoteAsync(session, new AuditEntry(actor, "accounts.invitation-withdrawn") { ObjectKind = "invitation", ObjectId = id }, organisation, []);
            return true;
        });

    private Task NoteAsync(DatabaseSession session, AuditEntry entry, OrganisationId organisation, IReadOnlyList<Role> roles) =>
        audit.AppendAsync(
            session,
            entry with
            {
                Organisation = organisation,
                Details = new Dictionary<string, string> { ["roles"] = string.Join(' ', roles) },
            }
        );
}
