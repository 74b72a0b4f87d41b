using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals.Reading;

/// <summary>Every proposal that the reader may see, by state and organisation.</summary>
internal sealed class ListProposals(ProposalDesk desk, ProposalReading reading, IEditionSight sight)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/proposals", (HttpContext context, ListProposals page) => page.ShowAsync(context))
            .WithName(nameof(ListProposals))
            .May(ProposalPermissions.See);

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (actor, cancellation) = (context.ActorOf(), context.RequestAborted);
        var names = await reading.ListNamesAsync(cancellation);
        var applied = await reading.ListAppliedAsync(cancellation);
        var (state, organisation) = ($"{context.Request.Query["state"]}", $"{context.Request.Query["organisation"]}");
        var all = await desk.ListAsync(actor);
        var shown = all.Where(one => state.Length == 0 || one.State.ToString() == state)
            .Where(one => organisation.Length == 0 || one.Organisation.Value == organisation)
            .Select(one => new ProposalRowView(one, names.GetValueOrDefault(one.Organisation, ""), applied[one.Key].FirstOrDefault()));
        return ProposalAnswers.Page<ProposalListPage>(
            PageFrame.Of(context) with
            {
                Kept = $"state={Uri.EscapeDataString(state)}&organisation={Uri.EscapeDataString(organisation)}&",
            },
            new ProposalListView(
                [.. shown],
                state,
                organisation,
                [.. all.Select(one => one.Organisation).Distinct().Select(one => (one.Value, names.GetValueOrDefault(one, "")))],
                (await desk.ListOwnAsync(actor, cancellation)).Count > 0 ? await sight.ListAsync(actor, cancellation) : [],
                actor.May(ProposalPermissions.Apply, ObjectFacts.None) && all.Any(one => one.IsAccepted && !applied.Contains(one.Key)),
                actor.May(ProposalPermissions.SetUpSketches, ObjectFacts.None)
            )
        );
    }
}
