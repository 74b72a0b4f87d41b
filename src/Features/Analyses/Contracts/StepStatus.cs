namespace Samplan.Analyses.Contracts;

/// <summary>How a result stands right now.</summary>
/// <param name="Reasons">Why it is stale; empty when it is fresh.</param>
/// <param name="OverdueDatasets">The datasets under it, near or far, that nobody has renewed in time.</param>
/// <param name="MissingRoles">Roles it needs that nobody has imported.</param>
/// <param name="Provenance">Null when it was never computed.</param>
public sealed record StepStatus(
    StepKey Key,
    IReadOnlyList<StaleReason> Reasons,
    IReadOnlyList<string> OverdueDatasets,
    IReadOnlyList<string> MissingRoles,
    Provenance? Provenance
)
{
    public bool IsStale => Reasons.Count > 0;
}
