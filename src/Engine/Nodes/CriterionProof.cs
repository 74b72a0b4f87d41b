using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>One criterion tried on one place.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Value">The place's value, with year, source and coverage.</param>
/// <param name="Threshold">What it is compared with; null where the reference is missing or nothing would be enough.</param>
/// <param name="UpperThreshold">The upper end of between.</param>
/// <param name="Reference">The reference's value, where the criterion compares with one.</param>
/// <param name="Truth">The outcome.</param>
/// <param name="Margin">How far inside (positive) or outside (negative) the bound, in the indicator's unit; null when unknown.</param>
/// <param name="RelativeMargin">The margin as a part of the criterion's scale or threshold; null when that is zero.</param>
public sealed record CriterionProof(
    Criterion Criterion,
    IndicatorValue Value,
    double? Threshold,
    double? UpperThreshold,
    IndicatorValue? Reference,
    Truth Truth,
    double? Margin,
    double? RelativeMargin
);
