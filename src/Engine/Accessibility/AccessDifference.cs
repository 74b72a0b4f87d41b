namespace Samplan.Engine.Accessibility;

/// <summary>Who gains and who loses between two surfaces, by area or by any group that places belong to.</summary>
public static class AccessDifference
{
    /// <param name="surfaces">The measure by place before and after; null where there is none.</param>
    /// <param name="persons">By place; null where it is not known.</param>
    /// <param name="groups">By place; places without one are left out.</param>
    /// <param name="isLessBetter">As with the way to the nearest.</param>
    /// <returns>In the order of groups' names.</returns>
    public static IReadOnlyList<AccessChange> ByGroup(
        (IReadOnlyList<double?> Before, IReadOnlyList<double?> After) surfaces,
        IReadOnlyList<double?> persons,
        IReadOnlyList<string?> groups,
        bool isLessBetter
    )
    {
        var changes = new SortedDictionary<string, AccessChange>(StringComparer.Ordinal);
        for (var place = 0; place < groups.Count; place++)
        {
            if (groups[place] is { } group)
                changes[group] = With(
                    changes.GetValueOrDefault(group) ?? new AccessChange(group),
                    (surfaces.Before[place], surfaces.After[place]),
                    persons[place],
                    isLessBetter
                );
        }
        return [.. changes.Values];
    }

    private static AccessChange With(AccessChange change, (double? Before, double? After) values, double? persons, bool isLessBetter)
    {
        if (persons is not { } people)
            return change with { PlacesWithoutPersons = change.PlacesWithoutPersons + 1 };
        if (values is (null, null))
            return change with { PersonsWithoutValue = change.PersonsWithoutValue + people };
        // To have a value is better than to have none.
        var better = values switch
        {
            (null, _) => 1,
            (_, null) => -1,
            var (before, after) => Math.Sign((after.Value - before.Value) * (isLessBetter ? -1 : 1)),
        };
        return change with
        {
            PersonsWhoGain = change.PersonsWhoGain + (better > 0 ? people : 0),
            PersonsWhoLose = change.PersonsWhoLose + (better < 0 ? people : 0),
            PersonsAsBefore = change.PersonsAsBefore + (better == 0 ? people : 0),
            PersonsWithOneValue = change.PersonsWithOneValue + (values.Before is null || values.After is null ? people : 0),
            PersonUnits = change.PersonUnits + (values.After - values.Before ?? 0) * people,
        };
    }
}
