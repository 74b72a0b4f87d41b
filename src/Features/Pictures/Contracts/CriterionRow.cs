namespace Samplan.Pictures.Contracts;

/// <summary>One criterion of a proof: is it met, by how much, and who says so.</summary>
/// <param name="Indicator">Key of the indicator.</param>
/// <param name="IndicatorName">Its name in the reader's language.</param>
/// <param name="Unit"><c>persons</c>, <c>percent</c>, <c>share</c> …</param>
/// <param name="Value">Null when missing.</param>
/// <param name="Comparison"><c>≥</c>, <c>&gt;</c>, <c>≤</c>, <c>&lt;</c>, <c>=</c>, <c>between</c> or <c>top</c>.</param>
/// <param name="Reference">Key of the indicator it is compared with, where it is not a number of the ruleset.</param>
/// <param name="Margin">How far inside (positive) or outside (negative); null when unknown.</param>
/// <param name="Sources">Dataset ids with year, or ids of amendments.</param>
/// <param name="IsAmended">The value was set by hand.</param>
/// <param name="IsCarried">The value is computed from one that was set by hand.</param>
/// <param name="ComputedValue">Where either is so, the value by computation alone; null when that is missing.</param>
public sealed record CriterionRow(
    string Key,
    string Name,
    string Indicator,
    string IndicatorName,
    string Unit,
    int Decimals,
    string Truth,
    double? Value,
    string Comparison,
    double? Threshold,
    double? UpperThreshold,
    string? Reference,
    double? Margin,
    double? RelativeMargin,
    int? Year,
    double? Coverage,
    IReadOnlyList<string> Sources,
    bool IsAmended,
    bool IsCarried,
    double? ComputedValue
);
