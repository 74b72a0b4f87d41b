using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals.Writing;

/// <summary>Title and reason of a draft are written further. Where somebody else did so meanwhile, both texts are shown and nothing is overwritten unseen.</summary>
internal sealed class EditProposal(ProposalDesk desk, IEditions editions)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/proposals/{number:int}/edit", (int number, HttpContext context, EditProposal page) => page.ShowAsync(context, number, null, null))
            .WithName("ShowProposalForm")
            .May(ProposalPermissions.Write);
        routes
            .MapPost("/proposals/{number:int}/edit", (int number, HttpContext context, EditProposal page) => page.EditAsync(context, number))
            .WithName(nameof(EditProposal))
            .AsForm()
            .May(ProposalPermissions.Write);
    }

    /// <summary>The proposal as it would be with something else in it.</summary>
    public static ProposalWriting WritingOf(Proposal proposal) =>
        new(proposal.Edition, proposal.Organisation, proposal.Title, proposal.Reason, proposal.Changes, proposal.Attachments);

    private async Task<IResult> ShowAsync(HttpContext context, int number, IFormCollection? entry, Refusal? refusal)
    {
        if (await desk.FindAsync(context.ActorOf(), number) is not { } proposal || !context.ActorOf().May(ProposalPermissions.Write, proposal.Facts))
            return ProposalAnswers.NoProposal(context, number);
        var edition = (await editions.ListAsync(context.RequestAborted)).First(one => one.Number == proposal.Edition);
        var (title, reason) = entry is null ? (proposal.Title, proposal.Reason) : ($"{entry["title"]}", $"{entry["reason"]}");
        return ProposalAnswers.Page<BeginProposalPage>(
            PageFrame.Of(context),
            new BeginProposalView(edition, proposal, [], proposal.Organisation.Value, title, reason, refusal)
            {
                IsMerged = refusal?.Code == "proposals.changed-meanwhile",
            },
            refusal
        );
    }

    private async Task<IResult> EditAsync(HttpContext context, int number)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        // Of two texts side by side the other's was chosen: it stands already.
        if (form["merge"] == "now")
            return ProposalAnswers.To(number);
        var edited = await desk.EditAsync(
            context.ActorOf(),
            number,
            form.SeenVersion(),
            proposal => WritingOf(proposal) with { Title = $"{form["title"]}", Reason = $"{form["reason"]}" }
        );
        return edited.IsDone ? ProposalAnswers.To(number) : await ShowAsync(context, number, form, edited.Refusal);
    }
}
