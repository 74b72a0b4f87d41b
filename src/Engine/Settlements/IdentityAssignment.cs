namespace Samplan.Engine.Settlements;

/// <summary>Which identity each new place keeps.</summary>
/// <param name="KeptIds">For each new place the previous identity it keeps; null for a new one.</param>
/// <param name="Overlaps">The overlap 0–1 by which it was kept; null for a new one.</param>
/// <param name="Changes">Splits, merges, new and gone, in that order.</param>
public sealed record IdentityAssignment(IReadOnlyList<string?> KeptIds, IReadOnlyList<double?> Overlaps, IReadOnlyList<IdentityChange> Changes);
