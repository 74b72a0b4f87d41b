using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Writing;

/// <summary>A change is put into a draft, written further, or taken out of it. What is wrong with it is told at once, and what was written stays.</summary>
internal sealed class AddChange(ProposalDesk desk, ChangeEntry entry)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/proposals/{number:int}/changes/new", (int number, HttpContext context, AddChange page) => page.ShowAsync(context, number, null))
            .WithName("ShowChangeForm")
            .May(ProposalPermissions.Write);
        routes
            .MapGet(
                "/proposals/{number:int}/changes/{id}/edit",
                (int number, string id, HttpContext context, AddChange page) => page.ShowAsync(context, number, id)
            )
            .WithName("ShowChange")
            .May(ProposalPermissions.Write);
        routes
            .MapPost("/proposals/{number:int}/changes", (int number, HttpContext context, AddChange page) => page.SaveAsync(context, number, null))
            .WithName(nameof(AddChange))
            .AsForm()
            .WithMetadata(new RequestSizeLimitAttribute(ReadDrawnFile.LargestRequestBytes))
            .May(ProposalPermissions.Write);
        routes
            .MapPost(
                "/proposals/{number:int}/changes/{id}",
                (int number, string id, HttpContext context, AddChange page) => page.SaveAsync(context, number, id)
            )
            .WithName("EditChange")
            .AsForm()
            .WithMetadata(new RequestSizeLimitAttribute(ReadDrawnFile.LargestRequestBytes))
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

    private async Task<IResult> ShowAsync(HttpContext context, int number, string? id)
    {
        if (await entry.FindDraftAsync(context, number) is not { } proposal)
            return ProposalAnswers.NoProposal(context, number);
        if (id is null)
            return await entry.ShowAsync(context, proposal, ($"{context.Request.Query["kind"]}", null), null, []);
        return proposal.Changes.FirstOrDefault(one => one.Id == id) is { } change
            ? await entry.ShowAsync(context, proposal, (change.Kind, change.Id), change, [])
            : ProposalAnswers.NoProposal(context, number);
    }

    private async Task<IResult> SaveAsync(HttpContext context, int number, string? id)
    {
        if (await entry.FindDraftAsync(context, number) is not { } proposal)
            return ProposalAnswers.NoProposal(context, number);
        var before = proposal.Changes.FirstOrDefault(one => one.Id == id);
        if (id is not null && before is null)
            return ProposalAnswers.NoProposal(context, number);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var kind = before?.Kind ?? $"{form["change-kind"]}";
        var read = await entry.ReadAsync(context, proposal, kind, before);
        if (read.Wrong.Count > 0 || read.Changes.Count == 0)
            return await entry.ShowAsync(context, proposal, (kind, id), read.Entry, read.Wrong);
        var saved = await desk.EditAsync(context.ActorOf(), number, form.SeenVersion(), one => With(one, id, read));
        return saved.Refusal is { } refusal ? await entry.ShowAsync(context, proposal, (kind, id), read.Entry, [refusal]) : ProposalAnswers.To(number);
    }

    private async Task<IResult> RemoveAsync(HttpContext context, int number, string id)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var removed = await desk.EditAsync(
            context.ActorOf(),
            number,
            form.SeenVersion(),
            one =>
                one.Changes.All(change => change.Id != id)
                    ? Refusal.Of("proposals.changed-meanwhile", ("number", one.Key))
                    : EditProposal.WritingOf(one) with
                    {
                        Changes = [.. one.Changes.Where(change => change.Id != id)],
                    }
        );
        return removed.Refusal is { } refusal ? ProposalAnswers.Refused(context, refusal, ProposalAnswers.StatusOf(refusal)) : ProposalAnswers.To(number);
    }

    /// <summary>What was written further stays in its place in the order.</summary>
    private static Domain.ProposalWriting With(Proposal proposal, string? id, ReadChange read) =>
        EditProposal.WritingOf(proposal) with
        {
            Changes = id is null ? [.. proposal.Changes, .. read.Changes] : [.. proposal.Changes.SelectMany(one => one.Id == id ? read.Changes : [one])],
        };
}
