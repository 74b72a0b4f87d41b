namespace Samplan.Proposals.Pages;

/// <param name="Proposal">Number.</param>
/// <param name="Organisation">Name.</param>
public sealed record ConflictSide(string Proposal, string Organisation, ChangeView Change);
