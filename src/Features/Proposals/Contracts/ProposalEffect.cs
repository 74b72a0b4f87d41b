namespace Samplan.Proposals.Contracts;

/// <summary>What changes lead to, in words and tables.</summary>
/// <param name="Parts">The one that concerns most first.</param>
/// <param name="Notes">How it was computed, and what could not be.</param>
public sealed record ProposalEffect(string Title, IReadOnlyList<EffectPart> Parts, IReadOnlyList<string> Notes);
