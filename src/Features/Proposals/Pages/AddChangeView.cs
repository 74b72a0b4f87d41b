using Samplan.Kernel;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Pages;

/// <param name="Kind">Key of the kind of change.</param>
/// <param name="Reason">As entered; empty takes the proposal's.</param>
public sealed record AddChangeView(Proposal Proposal, string Kind, IReadOnlyList<ChangeFieldView> Fields, string Reason, IReadOnlyList<Refusal> Refusals);
