namespace Samplan.Engine.Accessibility;

/// <summary>Nearness: how many kinds of service (shop, school, health centre …) have at least one within a bound, such as ten minutes on foot or by bicycle.</summary>
public static class KindsWithin
{
    /// <param name="nearestByKind">For each kind the nearest of it; all with the same origins.</param>
    /// <param name="bound">In the costs' unit; a service at the bound counts.</param>
    /// <returns>By origin: null for one that is not linked, else 0 to the number of kinds.</returns>
    public static int?[] Count(IReadOnlyList<NearestTable> nearestByKind, uint bound)
    {
        ArgumentOutOfRangeException.ThrowIfZero(nearestByKind.Count, nameof(nearestByKind));
        var counts = new int?[nearestByKind[0].OriginCount];
        for (var origin = 0; origin < counts.Length; origin++)
        {
            if (nearestByKind[0].IsLinked(origin))
                counts[origin] = nearestByKind.Count(kind => kind.FindCost(origin, 0) <= bound);
        }
        return counts;
    }

    /// <summary>The same from costs, read once.</summary>
    /// <param name="kinds">By destination.</param>
    public static int?[] Count(ITravelCosts costs, IReadOnlyList<string> kinds, uint bound, CancellationToken cancellation = default)
    {
        string[] names = [.. kinds.Distinct(StringComparer.Ordinal)];
        int[] numbers = [.. kinds.Select(kind => Array.IndexOf(names, kind))];
        var isWithin = new bool[costs.OriginCount * names.Length];
        costs.Stream(
            (origin, first, part) =>
            {
                for (var i = 0; i < part.Length; i++)
                    isWithin[origin * names.Length + numbers[first + i]] |= part[i] <= bound;
            },
            null,
            cancellation
        );
        return
        [
            .. Enumerable
                .Range(0, costs.OriginCount)
                .Select(origin => costs.IsOriginLinked(origin) ? isWithin.AsSpan(origin * names.Length, names.Length).Count(true) : (int?)null),
        ];
    }
}
