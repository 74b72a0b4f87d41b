namespace Samplan.Engine.Flows.Regions;

/// <summary>How far a unit, or its region, is from a threshold.</summary>
/// <param name="Rule">The threshold's stable name: <c>out-share</c>, <c>single-share</c>, <c>validity</c> …</param>
/// <param name="Value">What was measured, in the unit of the threshold.</param>
/// <param name="Threshold">What it is compared with.</param>
/// <param name="Margin">The distance; 0 or above where the condition is met.</param>
public readonly record struct ThresholdMargin(string Rule, double Value, double Threshold, double Margin)
{
    internal static ThresholdMargin AtLeast(string rule, double value, double threshold) => new(rule, value, threshold, value - threshold);

    internal static ThresholdMargin AtMost(string rule, double value, double threshold) => new(rule, value, threshold, threshold - value);
}
