using Samplan.Kernel;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Pages;

/// <param name="Decided">The changes that were accepted in place of the proposed; empty where they were not others.</param>
/// <param name="Consequence">Null while nothing is proposed.</param>
/// <param name="AppliedIn">Numbers of the editions that rest on it.</param>
/// <param name="Acts">What the reader may do with it as it stands.</param>
/// <param name="Kinds">The kinds of change that the reader may add; empty for one who may not write.</param>
/// <param name="Reason">As it was written when an act was refused.</param>
public sealed record ProposalView(
    Proposal Proposal,
    string Organisation,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<ChangeView> Changes,
    IReadOnlyList<ChangeView> Decided,
    ConsequenceView? Consequence,
    IReadOnlyList<int> AppliedIn,
    IReadOnlyList<ProposalAct> Acts,
    IReadOnlyList<string> Kinds,
    Refusal? Refusal,
    string? Reason
);
