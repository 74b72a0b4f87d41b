using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>
/// What a criterion compares with for one place. For <see cref="Comparison.TopN"/>, <paramref name="Threshold"/> is the value that is surely among the first N
/// and <paramref name="Upper"/> the value below which a place surely is not: they differ when other places' values are missing.
/// </summary>
internal readonly record struct CriterionBound(double? Threshold, double? Upper, IndicatorValue? Reference)
{
    public Truth Try(Comparison comparison, double? value) =>
        value is not { } v || Threshold is not { } threshold
            ? Truth.Unknown
            : comparison switch
            {
                Comparison.AtLeast => Of(v >= threshold),
                Comparison.MoreThan => Of(v > threshold),
                Comparison.AtMost => Of(v <= threshold),
                Comparison.LessThan => Of(v < threshold),
                Comparison.EqualTo => Of(v == threshold),
                Comparison.Between => Of(v >= threshold && v <= Upper!.Value),
                Comparison.TopN => v >= threshold ? Truth.True
                : v < Upper!.Value ? Truth.False
                : Truth.Unknown,
                _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
            };

    /// <summary>Positive when the criterion holds with something to spare, negative when something is lacking.</summary>
    public double? Margin(Comparison comparison, double? value)
    {
        if (value is not { } v || Threshold is not { } threshold || double.IsInfinity(threshold))
            return null;
        return comparison switch
        {
            Comparison.AtMost or Comparison.LessThan => threshold - v,
            Comparison.EqualTo => -Math.Abs(v - threshold),
            Comparison.Between => Math.Min(v - threshold, Upper!.Value - v),
            _ => v - threshold,
        };
    }

    private static Truth Of(bool holds) => holds ? Truth.True : Truth.False;
}
