namespace Samplan.Engine.Nodes;

/// <summary>The class when a threshold, all thresholds or the year is another.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Criterion">Key of the criterion whose threshold moves; null when all do, or none.</param>
/// <param name="Share">How far, as a part of the threshold: -0.1 is ten per cent down.</param>
/// <param name="Year">The year whose values are used; null when thresholds move.</param>
/// <param name="Class">The class then; null for none or undetermined.</param>
/// <param name="Status">The status then.</param>
/// <param name="IsSame">Whether class and status are as without the change.</param>
public sealed record StabilityTrial(StabilityTrialKind Kind, string? Criterion, double? Share, int? Year, string? Class, NodeStatus Status, bool IsSame);
