using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;
using Samplan.Proposals.Reading;

namespace Samplan.Proposals.Answering;

/// <summary>Whatever is done to a proposal that changes nothing but its state: released, returned, submitted, taken up, accepted, declined, withdrawn.</summary>
internal sealed class ActOnProposal(ProposalDesk desk, ShowProposal page)
{
    private static readonly ProposalAct[] s_acts =
    [
        ProposalAct.Release,
        ProposalAct.Return,
        ProposalAct.Submit,
        ProposalAct.TakeUp,
        ProposalAct.Accept,
        ProposalAct.Decline,
        ProposalAct.Withdraw,
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var act in s_acts)
        {
            routes
                .MapPost(
                    $"/proposals/{{number:int}}/{ProposalPage.PathOf(act)}",
                    (int number, HttpContext context, ActOnProposal use) => use.DoAsync(context, number, act)
                )
                .WithName($"{act}Proposal")
                .AsForm()
                .May(ProposalPermissions.For(act));
        }
    }

    private async Task<IResult> DoAsync(HttpContext context, int number, ProposalAct act)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var reason = $"{form["reason"]}";
        var done = await desk.ActAsync(context.ActorOf(), number, act, form.SeenVersion(), reason);
        return done.Refusal is { } refusal ? await page.ShowAsync(context, number, refusal, reason) : ProposalAnswers.To(number);
    }
}
