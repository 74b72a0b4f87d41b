using Samplan.Accessibility.Ground;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Accessibility.Scenarios.Proposing;

/// <summary>Puts the changes of a proposal before those of an address.</summary>
internal sealed class ProposedScenarios(IProposals proposals, IChangeSets changeSets)
{
    /// <summary>The request with what the proposal changes of roads, lines and services; itself where it names no proposal. Refused where the reader may not see it.</summary>
    public async Task<Outcome<ScenarioRequest>> AddAsync(Actor actor, TravelGround ground, ScenarioRequest request, CancellationToken cancellation)
    {
        if (request.Proposal is not { } number)
            return request;
        if (await proposals.FindAsync(actor, number) is not { } proposal)
            return Refusal.Of("proposals.no-proposal", ("number", FormattableString.Invariant($"{number}")));
        var opened = await changeSets.OpenAsync(proposal.Edition, cancellation);
        if (opened.Value is not { } @base)
            return opened.Refusal!;
        if (IsRenewed(proposal, @base, ground))
            return Refusal.Of("accessibility.scenario.services-renewed", ("edition", FormattableString.Invariant($"{proposal.Edition}")));
        return request with { Proposed = [.. proposal.AcceptedChanges.Select(ProposedChange.Find).OfType<ScenarioChange>()], ProposalTitle = proposal.Title };
    }

    /// <summary>A service is named by its row: in another version of its file the row may be another service.</summary>
    public static bool IsRenewed(Proposal proposal, ChangeBase @base, TravelGround ground) =>
        proposal.AcceptedChanges.Any(ProposedChange.NamesService)
        && @base
            .Datasets.Where(dataset => dataset.Role == Nearness.ServiceReading.Role)
            .Any(dataset =>
                ground.Sources.FirstOrDefault(one => one.Id == dataset.Id)?.Current is not [var now, ..]
                || dataset.Current is not [var then, ..]
                || now.Number != then.Number
            );
}
