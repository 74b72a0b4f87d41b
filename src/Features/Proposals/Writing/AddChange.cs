using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;
using Samplan.Proposals.Sketches;

namespace Samplan.Proposals.Writing;

/// <summary>A change is put into a draft, or taken out of it. What is wrong with it is told at once, and what was written stays.</summary>
internal sealed class AddChange(ProposalDesk desk, IChangeSets changeSets, SketchClassStore sketches, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/proposals/{number:int}/changes/new",
                (int number, HttpContext context, AddChange page) => page.ShowAsync(context, number, $"{context.Request.Query["kind"]}", null, [])
            )
            .WithName("ShowChangeForm")
            .May(ProposalPermissions.Write);
        routes
            .MapPost("/proposals/{number:int}/changes", (int number, HttpContext context, AddChange page) => page.AddAsync(context, number))
            .WithName(nameof(AddChange))
            .AsForm()
            .May(ProposalPermissions.Write);
        routes
            .MapPost(
                "/proposals/{number:int}/changes/{id}/remove",
                (int number, string id, HttpContext context, AddChange page) => page.RemoveAsync(context, number, id)
            )
            .WithName("RemoveChange")
            .AsForm()
            .May(ProposalPermissions.Write);
    }

    private async Task<IResult> ShowAsync(HttpContext context, int number, string kindKey, Modification? entry, IReadOnlyList<Refusal> refusals)
    {
        if (await FindDraftAsync(context, number) is not { } proposal)
            return ProposalAnswers.NoProposal(context, number);
        if (changeSets.Kinds.FirstOrDefault(one => one.Key == kindKey) is not { } kind)
            return ProposalAnswers.Refused(context, Refusal.Of("pictures.changes.no-kind", ("kind", kindKey)), StatusCodes.Status404NotFound);
        var opened = await changeSets.OpenAsync(proposal.Edition, context.RequestAborted);
        if (opened.Value is not { } @base)
            return ProposalAnswers.Refused(context, opened.Refusal!, StatusCodes.Status409Conflict);
        var frame = PageFrame.Of(context) with { Kept = $"kind={Uri.EscapeDataString(kindKey)}&" };
        var fields = ChangeForm.ListFields(kind, @base, await sketches.ListAsync(), frame.Texts.Language, "", name => entry?[name]);
        return ProposalAnswers.Page<AddChangePage>(
            frame,
            new AddChangeView(proposal, kind.Key, fields, entry?.Reason ?? "", refusals),
            refusals is [var first, ..] ? first : null
        );
    }

    private async Task<IResult> AddAsync(HttpContext context, int number)
    {
        var cancellation = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancellation);
        var key = $"{form["change-kind"]}";
        if (await FindDraftAsync(context, number) is not { } proposal || changeSets.Kinds.FirstOrDefault(one => one.Key == key) is not { } kind)
            return await ShowAsync(context, number, key, null, []);
        var opened = await changeSets.OpenAsync(proposal.Edition, cancellation);
        if (opened.Value is not { } @base)
            return ProposalAnswers.Refused(context, opened.Refusal!, StatusCodes.Status409Conflict);
        var values = await ChangeForm.ReadAsync(kind, form, "", cancellation);
        var change = new Modification(Guid.CreateVersion7(clock.GetUtcNow()).ToString("n"), kind.Key, values, $"{form["change-reason"]}".Trim());
        var trial = await changeSets.TryAsync(@base, [.. proposal.Changes, change], PageFrame.Of(context).Texts.Language, cancellation);
        var wrong = trial.Problems.Where(problem => problem.ModificationId == change.Id).Select(problem => problem.Refusal).ToArray();
        if (SketchCheck.Find(change, await sketches.ListAsync()) is { } undrawn)
            wrong = [undrawn, .. wrong];
        if (wrong.Length > 0)
            return await ShowAsync(context, number, key, change, wrong);
        var added = await desk.EditAsync(
            context.ActorOf(),
            number,
            form.SeenVersion(),
            one => EditProposal.WritingOf(one) with { Changes = [.. one.Changes, change] }
        );
        return added.Refusal is { } refusal ? await ShowAsync(context, number, key, change, [refusal]) : ProposalAnswers.To(number);
    }

    private async Task<IResult> RemoveAsync(HttpContext context, int number, string id)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var removed = await desk.EditAsync(
            context.ActorOf(),
            number,
            form.SeenVersion(),
            one => EditProposal.WritingOf(one) with { Changes = [.. one.Changes.Where(change => change.Id != id)] }
        );
        return removed.Refusal is { } refusal ? ProposalAnswers.Refused(context, refusal, ProposalAnswers.StatusOf(refusal)) : ProposalAnswers.To(number);
    }

    private async Task<Proposal?> FindDraftAsync(HttpContext context, int number) =>
        await desk.FindAsync(context.ActorOf(), number) is { } proposal && context.ActorOf().May(ProposalPermissions.Write, proposal.Facts) ? proposal : null;
}
