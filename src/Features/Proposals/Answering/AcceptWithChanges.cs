using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;
using Samplan.Proposals.Pages;
using Samplan.Proposals.Sketches;
using Samplan.Proposals.Writing;

namespace Samplan.Proposals.Answering;

/// <summary>The region accepts a proposal, but with other values or without some of its changes.</summary>
internal sealed class AcceptWithChanges(ProposalDesk desk, ProposalReading reading, IChangeSets changeSets, SketchClassStore sketches)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/proposals/{number:int}/decision", (int number, HttpContext context, AcceptWithChanges page) => page.ShowAsync(context, number))
            .WithName("ShowDecision")
            .May(ProposalPermissions.Review);
        routes
            .MapPost("/proposals/{number:int}/decision", (int number, HttpContext context, AcceptWithChanges page) => page.AcceptAsync(context, number))
            .WithName(nameof(AcceptWithChanges))
            .AsForm()
            .May(ProposalPermissions.Review);
    }

    private async Task<IResult> ShowAsync(HttpContext context, int number)
    {
        var (change, value) = ($"{context.Request.Query["change"]}", $"{context.Request.Query["value"]}");
        return await OpenAsync(context, number) is not { } open
            ? await NotNowAsync(context, number)
            : await FormAsync(context, open, open.Proposal.Changes.Select(one => one.Id == change ? Smaller(one, value) : one).ToList(), "", []);
    }

    private async Task<IResult> AcceptAsync(HttpContext context, int number)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await OpenAsync(context, number) is not { } open)
            return await NotNowAsync(context, number);
        var decided = new List<Modification>();
        var fields = await FieldsAsync(open.Base, context.RequestAborted);
        foreach (var change in open.Proposal.Changes.Where(change => form.ContainsKey($"take-{change.Id}")))
        {
            var kind = changeSets.Kinds.First(one => one.Key == change.Kind);
            var read = await fields.ReadAsync(kind, form, Prefix(change), context.RequestAborted);
            if (read.Value is not { } values)
                return await FormAsync(context, open, [.. decided, change], $"{form["reason"]}", [read.Refusal!]);
            SketchForm.Keep(change, null, values);
            decided.Add(change with { Values = values });
        }
        var reason = $"{form["reason"]}";
        var trial = await changeSets.TryAsync(open.Base, decided, PageFrame.Of(context).Texts.Language, context.RequestAborted);
        if (trial.Problems.Count > 0)
            return await FormAsync(context, open, decided, reason, [.. trial.Problems.Select(problem => problem.Refusal)]);
        var accepted = await desk.AcceptWithChangesAsync(context.ActorOf(), number, form.SeenVersion(), reason, decided);
        return accepted.Refusal is { } refusal ? await FormAsync(context, open, decided, reason, [refusal]) : ProposalAnswers.To(number);
    }

    private async Task<(Proposal Proposal, ChangeBase Base)?> OpenAsync(HttpContext context, int number)
    {
        var actor = context.ActorOf();
        if (
            await desk.FindAsync(actor, number) is not { } proposal
            || !actor.May(ProposalPermissions.Review, proposal.Facts)
            || !ProposalLife.StatesFor(ProposalAct.AcceptWithChanges).Contains(proposal.State)
        )
            return null;
        foreach (var kind in changeSets.Kinds.Where(kind => proposal.Changes.Any(change => change.Kind == kind.Key)))
            await kind.PrepareAsync(context.RequestAborted);
        return (await changeSets.OpenAsync(proposal.Edition, context.RequestAborted)).Value is { } @base ? (proposal, @base) : null;
    }

    /// <summary>Whoever may answer it but comes too early or too late is told so.</summary>
    private async Task<IResult> NotNowAsync(HttpContext context, int number)
    {
        var actor = context.ActorOf();
        return await desk.FindAsync(actor, number) is { } proposal && actor.May(ProposalPermissions.Review, proposal.Facts)
            ? ProposalAnswers.Refused(context, Refusal.Of("proposals.not-now", ("number", proposal.Key)), StatusCodes.Status409Conflict)
            : ProposalAnswers.NoProposal(context, number);
    }

    private async Task<IResult> FormAsync(
        HttpContext context,
        (Proposal Proposal, ChangeBase Base) open,
        List<Modification> decided,
        string reason,
        IReadOnlyList<Refusal> refusals
    )
    {
        var frame = PageFrame.Of(context);
        var form = await FieldsAsync(open.Base, context.RequestAborted);
        var proposed = reading.Say(open.Proposal.Changes, open.Base, frame.Texts);
        var changes = proposed.Select(one =>
        {
            var kept = decided.Find(change => change.Id == one.Change.Id);
            var kind = changeSets.Kinds.First(kind => kind.Key == one.Change.Kind);
            var fields = form.ListFields(kind, frame.Texts.Language, Prefix(one.Change), name => (kept ?? one.Change)[name]);
            return new DecidedChangeView(one, kept is not null, fields);
        });
        return ProposalAnswers.Page<DecisionPage>(
            frame,
            new DecisionView(open.Proposal, [.. changes], reason, refusals),
            refusals is [var first, ..] ? first : null
        );
    }

    /// <summary>With the number that was found to be enough in its only field of numbers.</summary>
    private Modification Smaller(Modification change, string value)
    {
        var field = changeSets
            .Kinds.First(kind => kind.Key == change.Kind)
            .Fields.FirstOrDefault(one => one.Kind == ModificationFieldKind.Number || one.Name is "value" or "threshold");
        return field is null || value.Length == 0 ? change : change with { Values = new Dictionary<string, string>(change.Values) { [field.Name] = value } };
    }

    private async Task<ChangeForm> FieldsAsync(ChangeBase @base, CancellationToken cancellation) =>
        new(@base, await sketches.ListAsync(), await changeSets.ListServicesAsync(@base, cancellation));

    private static string Prefix(Modification change) => $"change-{change.Id}-";
}
