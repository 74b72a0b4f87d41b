namespace Samplan.Analyses.Contracts;

/// <summary>What a build did, in the order it was done.</summary>
public sealed record BuildReport(IReadOnlyList<BuiltStep> Steps, TimeSpan Duration)
{
    public int Computed => Steps.Count(step => step.IsComputed);
}

/// <param name="Reasons">Why it was computed; empty when it was kept.</param>
/// <param name="IsChanged">Whether the result is another than before.</param>
/// <param name="MissingRoles">Roles it needs that nobody has imported.</param>
public sealed record BuiltStep(StepKey Key, IReadOnlyList<StaleReason> Reasons, bool IsChanged, IReadOnlyList<string> MissingRoles, TimeSpan Duration)
{
    public bool IsComputed => Reasons.Count > 0;
}
