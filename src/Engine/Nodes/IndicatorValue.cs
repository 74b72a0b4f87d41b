namespace Samplan.Engine.Nodes;

/// <summary>An indicator's value for one place, or its absence, with where it comes from.</summary>
/// <param name="Value">Null where there is none; never zero in its stead.</param>
/// <param name="Year">The year that the value stands for.</param>
/// <param name="Source">Id of the dataset version, or of the amendment.</param>
/// <param name="Coverage">Part (0 to 1) of the place that the value rests on.</param>
public sealed record IndicatorValue(double? Value, int? Year = null, string? Source = null, double Coverage = 1)
{
    public static IndicatorValue Missing { get; } = new(null, Coverage: 0);
}
