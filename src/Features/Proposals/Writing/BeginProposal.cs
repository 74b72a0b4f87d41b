using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Domain;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals.Writing;

/// <summary>Somebody begins a proposal on an edition, for the own organisation.</summary>
internal sealed class BeginProposal(ProposalDesk desk, IEditionSight sight)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/proposals/new", (HttpContext context, BeginProposal page) => page.ShowAsync(context, $"{context.Request.Query["edition"]}", null, null))
            .WithName("ShowNewProposal")
            .May(ProposalPermissions.Write);
        routes
            .MapPost("/proposals", (HttpContext context, BeginProposal page) => page.BeginAsync(context))
            .WithName(nameof(BeginProposal))
            .AsForm()
            .May(ProposalPermissions.Write);
    }

    private async Task<IResult> ShowAsync(HttpContext context, string asked, IFormCollection? entry, Refusal? refusal)
    {
        var (actor, cancellation) = (context.ActorOf(), context.RequestAborted);
        if (NumberOf(asked) is not { } number || await sight.FindAsync(actor, number, cancellation) is not { } edition)
            return ProposalAnswers.Refused(context, Refusal.Of("pictures.no-edition", ("number", asked)), StatusCodes.Status404NotFound);
        var own = await desk.ListOwnAsync(actor, cancellation);
        var view = new BeginProposalView(edition, null, own, $"{entry?["organisation"]}", $"{entry?["title"]}", $"{entry?["reason"]}", refusal);
        return ProposalAnswers.Page<BeginProposalPage>(PageFrame.Of(context), view, refusal);
    }

    private async Task<IResult> BeginAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var asked = $"{form["edition"]}";
        if (NumberOf(asked) is not { } number || await sight.FindAsync(context.ActorOf(), number, context.RequestAborted) is null)
            return await ShowAsync(context, asked, form, null);
        var writing = new ProposalWriting(number, new OrganisationId($"{form["organisation"]}"), $"{form["title"]}", $"{form["reason"]}", [], []);
        var begun = await desk.BeginAsync(context.ActorOf(), writing);
        return begun.Value is { } proposal ? ProposalAnswers.To(proposal.Number) : await ShowAsync(context, asked, form, begun.Refusal);
    }

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
