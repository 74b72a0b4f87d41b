using Samplan.Engine.Nodes;

namespace Samplan.Engine.ChangeSets;

/// <summary>A place that is not as it was.</summary>
/// <param name="Before">The proof in the earlier picture; null for a place that is new.</param>
/// <param name="After">The proof in the later picture; null for a place that is gone.</param>
/// <param name="Causes">
/// The criteria that decided it, in the order of the rule. Empty where none did: a class set by hand, a designated list, other rules.
/// </param>
public sealed record PlaceDifference(string PlaceId, PlaceChange Change, NodeProof? Before, NodeProof? After, IReadOnlyList<CriterionDifference> Causes);
