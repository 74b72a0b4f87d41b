using Samplan.Kernel;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Pages;

/// <summary>The form in which a proposal is accepted otherwise than it was proposed.</summary>
public sealed record DecisionView(Proposal Proposal, IReadOnlyList<DecidedChangeView> Changes, string Reason, IReadOnlyList<Refusal> Refusals);
