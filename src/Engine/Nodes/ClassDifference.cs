namespace Samplan.Engine.Nodes;

/// <summary>A place whose class in the other list differs from the computed.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Computed">The computed class; null for none or undetermined.</param>
/// <param name="IsUndetermined">Whether the computed class cannot be determined.</param>
/// <param name="Other">The class in the other list; one that the ruleset does not have may stand there.</param>
/// <param name="Deciding">
/// The criteria that make the difference with their margins, the most decisive first: what fails of the other class, or, when its rule holds too,
/// what lifts the place into the computed one (narrowest first). Empty when something is missing, and when the other class is not one of the ruleset's.
/// </param>
public sealed record ClassDifference(string PlaceId, string? Computed, bool IsUndetermined, string? Other, IReadOnlyList<CriterionProof> Deciding);
