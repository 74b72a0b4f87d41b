namespace Samplan.Engine.Settlements;

/// <summary>What happened to identities between two sets of places.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="PreviousIds">The previous places it concerns.</param>
/// <param name="NextPlaces">The numbers of the new places it concerns.</param>
public sealed record IdentityChange(IdentityChangeKind Kind, IReadOnlyList<string> PreviousIds, IReadOnlyList<int> NextPlaces);
