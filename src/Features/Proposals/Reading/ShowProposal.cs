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

namespace Samplan.Proposals.Reading;

/// <summary>A proposal: its steps, its changes in words, what they lead to, and what the reader may do with it.</summary>
internal sealed class ShowProposal(
    ProposalDesk desk,
    ProposalReading reading,
    ConsequenceReading consequences,
    IChangeSets changeSets,
    SketchClassStore sketches
)
{
    private static readonly ProposalAct[] s_acts =
    [
        ProposalAct.Release,
        ProposalAct.Return,
        ProposalAct.Submit,
        ProposalAct.TakeUp,
        ProposalAct.Accept,
        ProposalAct.AcceptWithChanges,
        ProposalAct.Decline,
        ProposalAct.Withdraw,
    ];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/proposals/{number:int}", (int number, HttpContext context, ShowProposal page) => page.ShowAsync(context, number, null, null))
            .WithName(nameof(ShowProposal))
            .May(ProposalPermissions.See);

    /// <param name="refusal">Why something was not done, on the page it was tried from.</param>
    /// <param name="reason">As it was written there.</param>
    public async Task<IResult> ShowAsync(HttpContext context, int number, Refusal? refusal, string? reason)
    {
        var (actor, cancellation) = (context.ActorOf(), context.RequestAborted);
        if (await desk.FindAsync(actor, number) is not { } proposal)
            return ProposalAnswers.NoProposal(context, number);
        var opened = await changeSets.OpenAsync(proposal.Edition, cancellation);
        if (opened.Value is not { } @base)
            return ProposalAnswers.Refused(context, opened.Refusal!, StatusCodes.Status409Conflict);
        var frame = PageFrame.Of(context);
        var known = await sketches.ListAsync();
        var view = new ProposalView(
            proposal,
            (await reading.ListNamesAsync(cancellation)).GetValueOrDefault(proposal.Organisation, ""),
            await reading.ListStepsAsync(proposal, cancellation),
            ProposalReading.Measure(reading.Say(proposal.Changes, @base, frame.Texts), known, frame.Texts),
            proposal.Decided is { } decided ? ProposalReading.Measure(reading.Say(decided, @base, frame.Texts), known, frame.Texts) : [],
            proposal.AcceptedChanges.Count == 0
                ? null
                : await consequences.ReadAsync(proposal, @base, await desk.ListAsync(actor), frame.Texts.Language, cancellation),
            [.. (await reading.ListAppliedAsync(cancellation))[proposal.Key]],
            [.. s_acts.Where(act => ProposalLife.StatesFor(act).Contains(proposal.State) && actor.May(ProposalPermissions.For(act), proposal.Facts))],
            actor.May(ProposalPermissions.Write, proposal.Facts) ? [.. changeSets.Kinds.Select(kind => kind.Key)] : [],
            refusal,
            reason
        );
        return ProposalAnswers.Page<ProposalPage>(frame, view, refusal);
    }
}
