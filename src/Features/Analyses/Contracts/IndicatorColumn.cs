namespace Samplan.Analyses.Contracts;

/// <param name="Key">Key of the indicator.</param>
/// <param name="Column">The key in snake_case.</param>
public sealed record IndicatorColumn(string Key, string Column);
