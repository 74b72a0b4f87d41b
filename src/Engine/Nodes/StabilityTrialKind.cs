namespace Samplan.Engine.Nodes;

/// <summary>What a trial changes.</summary>
public enum StabilityTrialKind
{
    OneThreshold,
    AllThresholds,
    Year,
}
