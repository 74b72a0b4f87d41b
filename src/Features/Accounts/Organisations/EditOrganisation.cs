using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Pages;
using Samplan.Accounts.Pages.Views;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Organisations;

/// <summary>An organisation is founded, changed or closed. Whoever changes it must have seen the newest version.</summary>
internal sealed class EditOrganisation(Workspace workspace, IAudit audit, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/new", ShowNew).WithName("ShowNewOrganisation").May(AccountPermissions.FoundOrganisation);
        routes
            .MapPost("/organisations", (HttpContext context, EditOrganisation use) => use.SaveAsync(context, null))
            .WithName("FoundOrganisation")
            .AsForm()
            .May(AccountPermissions.FoundOrganisation);
        routes
            .MapGet("/organisations/{organisation}/edit", ShowAsync)
            .WithName("ShowEditOrganisation")
            .May(AccountPermissions.EditOrganisation, OrganisationFacts.FindAsync);
        routes
            .MapPost(
                "/organisations/{organisation}/edit",
                async (string organisation, HttpContext context, EditOrganisation use, OrganisationStore store) =>
                    await use.SaveAsync(context, await store.FindAsync(new OrganisationId(organisation)))
            )
            .WithName(nameof(EditOrganisation))
            .AsForm()
            .May(AccountPermissions.EditOrganisation, OrganisationFacts.FindAsync);
    }

    private static IResult ShowNew(HttpContext context) =>
        Answers.Page<OrganisationFormPage>(context, ("View", new OrganisationFormView(null, OrganisationKind.Municipality, "", "", "", "", "", 0)));

    private static async Task<IResult> ShowAsync(string organisation, HttpContext context, OrganisationStore store)
    {
        var known = (await store.FindAsync(new OrganisationId(organisation)))!;
        var view = new OrganisationFormView(
            known.Id,
            known.Kind,
            known.Name,
            string.Join(' ', known.MunicipalityCodes),
            known.ContactMail ?? "",
            known.ContactPhone ?? "",
            known.WebAddress ?? "",
            known.Version
        );
        return Answers.Page<OrganisationFormPage>(
            context,
            ("View", view with { IsClosed = known.IsClosed, Area = known.Area is { } area ? AreaText.Write(area) : "" })
        );
    }

    private async Task<IResult> SaveAsync(HttpContext context, Organisation? known)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = Read(form, known);
        var read = OrganisationRules.Read(view, OrganisationId.New(clock.GetUtcNow()));
        if (read.Value is not { } organisation)
            return Rejected(context, view, read.Refusal!);
        // The kind decides who the region's administrators are, so only they may choose it.
        if (known is not null && known.Kind != organisation.Kind && !context.ActorOf().May(AccountPermissions.FoundOrganisation, ObjectFacts.None))
            return Rejected(context, view, new Refusal("accounts.kind-not-yours"));
        return await WriteAsync(context.ActorOf(), organisation, known) is { } refusal
            ? Rejected(context, view, refusal)
            : new SeeOther($"/organisations/{organisation.Id.Value}");
    }

    private async Task<Refusal?> WriteAsync(Actor actor, Organisation organisation, Organisation? known)
    {
        try
        {
            return await workspace.People.WriteAsync(session => WriteAsync(session, actor, organisation, known));
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
    }

    private async Task<Refusal?> WriteAsync(DatabaseSession session, Actor actor, Organisation organisation, Organisation? known)
    {
        if (await OrganisationStore.HasNameAsync(session, organisation.Name, organisation.Id))
            return new Refusal("accounts.organisation-known");
        var closedAt = organisation.IsClosed ? clock.GetUtcNow() : (DateTimeOffset?)null;
        if (known is null)
            await OrganisationStore.AddAsync(session, organisation);
        else if (!await OrganisationStore.ChangeAsync(session, organisation, closedAt))
            return new Refusal("accounts.changed-meanwhile");
        if (known is { Kind: OrganisationKind.Region })
            await LastAdministrator.KeepAsync(session);
        await audit.AppendAsync(
            session,
            new AuditEntry(actor, known is null ? "accounts.organisation-founded" : "accounts.organisation-changed")
            {
                ObjectKind = "organisation",
                ObjectId = organisation.Id.Value,
                Organisation = organisation.Id,
                Details = new Dictionary<string, string>
                {
                    ["kind"] = organisation.Kind.ToString(),
                    ["name"] = organisation.Name,
                    ["codes"] = string.Join(' ', organisation.MunicipalityCodes),
                    ["closed"] = organisation.IsClosed ? "yes" : "no",
                },
            }
        );
        return null;
    }

    private static OrganisationFormView Read(IFormCollection form, Organisation? known) =>
        new(
            known?.Id,
            Enum.TryParse<OrganisationKind>(form.Find("kind"), out var kind) && Enum.IsDefined(kind) ? kind : OrganisationKind.Municipality,
            form.Find("name") ?? "",
            form.Find("codes") ?? "",
            form.Find("mail") ?? "",
            form.Find("phone") ?? "",
            form.Find("web") ?? "",
            long.TryParse(form.Find("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0
        )
        {
            Area = form.Find("area") ?? "",
            IsClosed = known is not null && form.Find("closed") is not null,
        };

    private static IResult Rejected(HttpContext context, OrganisationFormView view, Refusal refusal) =>
        Answers.Page<OrganisationFormPage>(context, StatusCodes.Status422UnprocessableEntity, ("View", view with { Refusal = refusal }));
}
