using Samplan.Accounts.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Domain;

/// <summary>When something is done, by whom and for whom, and what they had seen.</summary>
/// <param name="SeenVersion">The version that the one who acts had before them; 0 for a first writing.</param>
internal sealed record ProposalMoment(DateTimeOffset At, PersonId? By, OrganisationId? For, int SeenVersion, string? Reason = null, string? Mandate = null)
{
    public ProposalStep ToStep(ProposalAct act, ProposalState state) =>
        new(act, state, At, By, For, Mandate, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim());
}
