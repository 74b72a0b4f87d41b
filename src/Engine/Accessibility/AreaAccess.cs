namespace Samplan.Engine.Accessibility;

/// <summary>A measure weighed together by area.</summary>
/// <param name="Area">The area's name or code.</param>
/// <param name="Values">Its places' values by their people.</param>
public sealed record AreaAccess(string Area, WeightedValues Values)
{
    /// <summary>Places by area, in the order of areas' names; places without an area are left out.</summary>
    public static IReadOnlyList<AreaAccess> ByArea(IReadOnlyList<double?> values, IReadOnlyList<double?> persons, IReadOnlyList<string?> areas)
    {
        var groups = new SortedDictionary<string, WeightedValues>(StringComparer.Ordinal);
        for (var place = 0; place < values.Count; place++)
        {
            if (areas[place] is not { } area)
                continue;
            if (!groups.TryGetValue(area, out var group))
                groups.Add(area, group = new WeightedValues());
            group.Add(values[place], persons[place]);
        }
        return [.. groups.Select(static group => new AreaAccess(group.Key, group.Value))];
    }
}
