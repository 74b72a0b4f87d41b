namespace Samplan.Analyses.Contracts;

/// <param name="Year">Null when not stated.</param>
/// <param name="Values">One a place; null is missing, never zero.</param>
/// <param name="Coverage">Share 0–1 of the place that the data covers, null where the method has none.</param>
/// <param name="Sources">Dataset ids with year.</param>
public sealed record IndicatorYear(int? Year, IReadOnlyList<double?> Values, IReadOnlyList<double?>? Coverage, IReadOnlyList<string> Sources)
{
    public IndicatorValue At(int place) => new(Values[place], Year, Coverage?[place], Sources);
}
