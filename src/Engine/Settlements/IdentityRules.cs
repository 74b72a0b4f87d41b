namespace Samplan.Engine.Settlements;

/// <summary>When a new place is the same as a previous one.</summary>
public sealed record IdentityRules
{
    /// <summary>Least overlap 0–1 (common part of both together) at which an identity is kept.</summary>
    public double MinimumOverlap { get; init; } = 0.1;

    /// <summary>A place is a part of another when at least this share 0–1 of its area lies in it.</summary>
    public double PartShare { get; init; } = 0.5;
}
