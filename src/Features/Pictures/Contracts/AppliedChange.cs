namespace Samplan.Pictures.Contracts;

/// <summary>A change that an edition rests on.</summary>
/// <param name="Proposal">Id of the proposal that it came with; null when nobody proposed it.</param>
public sealed record AppliedChange(string? Proposal, Modification Change);
