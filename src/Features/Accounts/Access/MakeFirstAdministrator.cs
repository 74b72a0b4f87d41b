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

/// <summary>Whoever has the terminal makes the region and its first administrator; from then on the workspace has accounts.</summary>
internal sealed class MakeFirstAdministrator(Workspace workspace, AccountEntry entry, IAudit audit, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/first-administrator/{code}", ShowAsync).WithName("ShowFirstAdministrator").MayAnyone();
        routes.MapPost("/first-administrator/{code}", HandleAsync).WithName(nameof(MakeFirstAdministrator)).AsForm().MayAnyone();
    }

    private static async Task<IResult> ShowAsync(string code, HttpContext context, FirstAdministratorLink link, AccountsMode mode, Workspace workspace) =>
        await mode.IsOnAsync() || !link.IsRight(code)
            ? Answers.NotFound(context)
            : Answers.Page<FirstAdministratorPage>(context, ("View", new NewAccountView("", "", workspace.Settings.Name, null)));

    private static async Task<IResult> HandleAsync(
        string code,
        HttpContext context,
        FirstAdministratorLink link,
        AccountsMode mode,
        SignedIn signedIn,
        MakeFirstAdministrator make
    )
    {
        if (await mode.IsOnAsync() || !link.IsRight(code))
            return Answers.NotFound(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = new NewAccountView(form.Find("name") ?? "", form.Find("mail") ?? "", form.Find("organisation") ?? "", null);
        var made = await make.MakeAsync(view, form.Exactly("password"), context.RequestAborted);
        if (made.Value is not { } person)
            return Answers.Page<FirstAdministratorPage>(context, StatusCodes.Status422UnprocessableEntity, ("View", view with { Refusal = made.Refusal }));
        await signedIn.BeginAsync(context, person.Id);
        return new SeeOther("/organisations");
    }

    private async Task<Outcome<NewPerson>> MakeAsync(NewAccountView view, string password, CancellationToken cancellation)
    {
        if (view.Organisation.Length == 0 || FormText.CheckLine(view.Organisation) is not null)
            return new Refusal("accounts.name-missing");
        var prepared = await entry.PrepareAsync(view.Name, view.Mail, password, cancellation);
        if (prepared.Value is not { } person)
            return prepared.Refusal!;
        return await workspace.People.WriteAsync<Outcome<NewPerson>>(async session =>
        {
            // Of two who use the link at the same moment one is first.
            if (await MembershipStore.HasAdministratorAsync(session))
                return new Refusal("accounts.refused.not-found");
            var now = clock.GetUtcNow();
            var region = new Organisation(OrganisationId.New(now), OrganisationKind.Region, view.Organisation, [], 1);
            if (await OrganisationStore.HasNameAsync(session, region.Name, region.Id))
                return new Refusal("accounts.organisation-known");
            await OrganisationStore.AddAsync(session, region);
            await entry.AddAsync(session, person, region.Id, Enum.GetValues<Role>());
            var actor = new Actor.Person(person.Person.Id, person.Person.Name, []);
            await audit.AppendAsync(
                session,
                new AuditEntry(actor, "accounts.first-administrator-made")
                {
                    ObjectKind = "organisation",
                    ObjectId = region.Id.Value,
                    Organisation = region.Id,
                }
            );
            return person.Person;
        });
    }
}
