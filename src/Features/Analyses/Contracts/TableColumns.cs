namespace Samplan.Analyses.Contracts;

/// <summary>Which column of a table of <c>region.gpkg</c> shows which indicator.</summary>
/// <param name="Table"><c>places</c> or <c>municipality_indicators</c>.</param>
public sealed record TableColumns(string Table, IReadOnlyList<IndicatorColumn> Indicators);
