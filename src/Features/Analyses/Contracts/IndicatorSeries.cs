namespace Samplan.Analyses.Contracts;

/// <summary>An indicator's values for every place, in the order of <see cref="PlaceSet"/>.</summary>
/// <param name="Years">Newest first; a value without a year comes first.</param>
/// <param name="MissingRoles">What it needs and nobody has imported; empty when it could be computed.</param>
public sealed record IndicatorSeries(string Key, IReadOnlyList<IndicatorYear> Years, IReadOnlyList<string> MissingRoles)
{
    /// <summary>The newest value of a place; <see cref="IndicatorValue.Value"/> is null when no year has one.</summary>
    public IndicatorValue Latest(int place)
    {
        foreach (var year in Years)
        {
            if (year.Values[place] is not null)
                return year.At(place);
        }
        return Years.Count > 0 ? Years[0].At(place) : new IndicatorValue(null, null, null, []);
    }
}

/// <param name="Year">Null when not stated.</param>
/// <param name="Values">One a place; null is missing, never zero.</param>
/// <param name="Coverage">Share 0–1 of the place that the data covers, null where the method has none.</param>
/// <param name="Sources">Dataset ids with year.</param>
public sealed record IndicatorYear(int? Year, IReadOnlyList<double?> Values, IReadOnlyList<double?>? Coverage, IReadOnlyList<string> Sources)
{
    public IndicatorValue At(int place) => new(Values[place], Year, Coverage?[place], Sources);
}

/// <summary>One value with where it comes from.</summary>
public readonly record struct IndicatorValue(double? Value, int? Year, double? Coverage, IReadOnlyList<string> Sources);
