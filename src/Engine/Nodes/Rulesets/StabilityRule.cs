namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>How far thresholds move in the stability trials, as a part of the threshold (0.1 is ten per cent).</summary>
public sealed record StabilityRule(double ThresholdShare)
{
    public static StabilityRule Default { get; } = new(0.1);
}
