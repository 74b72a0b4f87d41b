using Samplan.Engine.Nodes;

namespace Samplan.Engine.ChangeSets;

/// <summary>A criterion that came out otherwise: by its value, by its threshold, or both.</summary>
/// <param name="Before">Null where the earlier rules did not ask it.</param>
/// <param name="After">Null where the later rules do not ask it.</param>
public sealed record CriterionDifference(string Key, CriterionProof? Before, CriterionProof? After)
{
    public bool HasOtherValue => Before?.Value.Value != After?.Value.Value;

    public bool HasOtherThreshold => Before?.Threshold != After?.Threshold || Before?.UpperThreshold != After?.UpperThreshold;
}
