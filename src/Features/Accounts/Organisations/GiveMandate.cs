using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Organisations;

/// <summary>Somebody gets a mandate by a decision, or it is taken back.</summary>
internal sealed class GiveMandate(Workspace workspace, MandateStore mandates, MembershipStore memberships, IAudit audit, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/organisations/{organisation}/mandates", HandleAsync)
            .WithName(nameof(GiveMandate))
            .AsForm()
            .May(AccountPermissions.GiveMandate, OrganisationFacts.FindAsync);
        routes
            .MapPost("/organisations/{organisation}/mandates/{mandate}/withdraw", HandleWithdrawalAsync)
            .WithName("WithdrawMandate")
            .AsForm()
            .May(AccountPermissions.GiveMandate, OrganisationFacts.FindAsync);
    }

    private static async Task<IResult> HandleAsync(string organisation, HttpContext context, GiveMandate use, ShowOrganisation page)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var id = new OrganisationId(organisation);
        var refusal = await use.GiveAsync(context.ActorOf(), id, form);
        return refusal is null ? new SeeOther($"/organisations/{organisation}") : await page.ShowAsync(context, id, refusal);
    }

    private static async Task<IResult> HandleWithdrawalAsync(string organisation, string mandate, HttpContext context, GiveMandate use) =>
        await use.WithdrawAsync(context.ActorOf(), new OrganisationId(organisation), mandate)
            ? new SeeOther($"/organisations/{organisation}")
            : Access.Answers.NotFound(context);

    private async Task<Refusal?> GiveAsync(Actor actor, OrganisationId organisation, IFormCollection form)
    {
        var now = clock.GetUtcNow();
        var read = Read(form, organisation, Guid.CreateVersion7(now).ToString("n"), SwedishTime.Today(clock));
        if (read.Value is not { } mandate)
            return read.Refusal;
        if ((await memberships.ListOfOrganisationAsync(organisation)).All(one => one.Person != mandate.Person))
            return new Refusal("accounts.no-such-colleague");
        await workspace.People.WriteAsync(async session =>
        {
            await MandateStore.AddAsync(session, mandate, now);
            await NoteAsync(session, actor, "accounts.mandate-given", mandate);
        });
        return null;
    }

    private async Task<bool> WithdrawAsync(Actor actor, OrganisationId organisation, string id)
    {
        if (await mandates.FindAsync(id) is not { } mandate || mandate.Organisation != organisation)
            return false;
        return await workspace.People.WriteAsync(async session =>
        {
            if (!await MandateStore.WithdrawAsync(session, id, clock.GetUtcNow()))
                return false;
            await NoteAsync(session, actor, "accounts.mandate-withdrawn", mandate);
            return true;
        });
    }

    private Task NoteAsync(DatabaseSession session, Actor actor, string action, Mandate mandate) =>
        audit.AppendAsync(
            session,
            new AuditEntry(actor, action)
            {
                ObjectKind = "person",
                ObjectId = mandate.Person.Value,
                Organisation = mandate.Organisation,
                MandateId = mandate.Id,
                Reason = mandate.Decision,
                Details = new Dictionary<string, string>
                {
                    ["scope"] = mandate.Scope,
                    ["from"] = StoredTime.Write(mandate.ValidFrom),
                    ["until"] = mandate.ValidUntil is { } last ? StoredTime.Write(last) : "",
                },
            }
        );

    private static Outcome<Mandate> Read(IFormCollection form, OrganisationId organisation, string id, DateOnly today)
    {
        var (scope, decision) = (form.Find("scope"), form.Find("decision"));
        if (scope is null || decision is null)
            return new Refusal("accounts.mandate-incomplete");
        if ((FormText.CheckText(scope) ?? FormText.CheckLine(decision)) is { } wrong)
            return wrong;
        if (!IsDay(form.Find("from"), out var from) || !IsDay(form.Find("until"), out var until))
            return new Refusal("accounts.day-wrong");
        if (until < (from ?? today))
            return new Refusal("accounts.mandate-ends-first");
        return new Mandate(id, new PersonId(form.Find("person") ?? ""), organisation, scope, decision, from ?? today, until);
    }

    private static bool IsDay(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return text is null || day is not null;
    }
}
