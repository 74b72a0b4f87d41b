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
