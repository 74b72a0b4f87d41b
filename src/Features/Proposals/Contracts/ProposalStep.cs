using Samplan.Accounts.Contracts;

namespace Samplan.Proposals.Contracts;

/// <summary>One line of a proposal's log.</summary>
/// <param name="State">The state it led to.</param>
/// <param name="By">Null for whoever sat at the machine before there were accounts.</param>
/// <param name="For">The organisation that the person acted for; null when the person acted for none.</param>
/// <param name="Mandate">Id of the mandate it rests on; null where none is needed.</param>
/// <param name="Reason">In words; always there for what needs one.</param>
public sealed record ProposalStep(ProposalAct Act, ProposalState State, DateTimeOffset At, PersonId? By, OrganisationId? For, string? Mandate, string? Reason);
