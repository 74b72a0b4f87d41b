namespace Samplan.Analyses.Contracts;

/// <summary>One value with where it comes from.</summary>
public readonly record struct IndicatorValue(double? Value, int? Year, double? Coverage, IReadOnlyList<string> Sources);
