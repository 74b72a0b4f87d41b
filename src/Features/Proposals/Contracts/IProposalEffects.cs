using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Contracts;

/// <summary>What an upper room computes of a proposal's changes besides the picture: shown among the proposal's consequences.</summary>
public interface IProposalEffects
{
    /// <summary>Null where none of the changes concerns what the room computes.</summary>
    /// <param name="base">The edition that the proposal is made on.</param>
    Task<ProposalEffect?> ReadAsync(Proposal proposal, ChangeBase @base, Texts texts, CancellationToken cancellation);
}
