using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Pages;

/// <param name="AppliedIn">Number of the edition that first rests on it; 0 where none does.</param>
public sealed record ProposalRowView(Proposal Proposal, string Organisation, int AppliedIn);
