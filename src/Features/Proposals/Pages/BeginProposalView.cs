using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Pages;

/// <summary>The form of title and reason: of a new proposal, or of one that is written further.</summary>
/// <param name="Proposal">Null for a new one.</param>
/// <param name="Organisations">For which the reader may write; empty where it is already said.</param>
/// <param name="Organisation">Id of the one chosen.</param>
/// <param name="Title">As entered.</param>
/// <param name="Reason">As entered.</param>
public sealed record BeginProposalView(
    Edition Edition,
    Proposal? Proposal,
    IReadOnlyList<Organisation> Organisations,
    string Organisation,
    string Title,
    string Reason,
    Refusal? Refusal
)
{
    /// <summary>Somebody else has written meanwhile: what stands in <see cref="Proposal"/> is shown beside what was entered.</summary>
    public bool IsMerged { get; init; }
}
