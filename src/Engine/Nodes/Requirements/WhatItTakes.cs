namespace Samplan.Engine.Nodes.Requirements;

/// <summary>
/// What it would take for a place to have another class: the fewest indicators to change and, among those, the smallest sum of relative
/// changes. Exact for every rule tree, and mindful that no class above may take the place first. Indicators are changed each by itself, also
/// those that are computed from others; thresholds and references stay. Takes milliseconds a place: ask for the place that is looked at.
/// </summary>
public static class WhatItTakes
{
    private static readonly HashSet<SearchVariableKind> s_values = [SearchVariableKind.Changeable];
    private static readonly HashSet<SearchVariableKind> s_andMissing = [.. s_values, SearchVariableKind.Missing, SearchVariableKind.MissingReference];
    private static readonly HashSet<SearchVariableKind> s_andLists = [.. s_andMissing, SearchVariableKind.Designated];
    private static readonly HashSet<SearchVariableKind> s_everything = [.. Enum.GetValues<SearchVariableKind>()];

    public static PlaceRequirements Find(NodeEvaluator evaluator, PlaceFacts place)
    {
        var classes = evaluator.Context.Classes;
        var own = evaluator.Evaluate(place).Class is { } current ? classes.Select(one => one.Key).ToList().IndexOf(current) : classes.Count;
        var higher = new List<ClassRequirement>();
        for (var i = own - 1; i >= 0; i--)
            higher.Add(Find(evaluator, place, i));
        return new PlaceRequirements(higher, own < classes.Count ? Lose(evaluator, place, own) : null);
    }

    /// <summary>The place with the changed values, the rest as it was.</summary>
    public static PlaceFacts Apply(PlaceFacts place, IReadOnlyList<RequiredChange> changes)
    {
        var values = new Dictionary<string, IndicatorValue>(place.Values, StringComparer.Ordinal);
        foreach (var change in changes)
            values[change.Indicator] = values[change.Indicator] with { Value = change.To };
        return place with { Values = values };
    }

    private static ClassRequirement Find(NodeEvaluator evaluator, PlaceFacts place, int index)
    {
        var builder = new GoalBuilder(evaluator.Context, place);
        var goal = builder.BuildClass(index);
        return Search(evaluator.Context.Classes[index].Key, goal, builder.ListVariables());
    }

    private static ClassRequirement Lose(NodeEvaluator evaluator, PlaceFacts place, int index)
    {
        var builder = new GoalBuilder(evaluator.Context, place);
        var goal = new Goal.Not(builder.BuildClass(index));
        var found = Search(null, goal, builder.ListVariables());
        return found.Kind == RequirementKind.Changes ? found with { Class = evaluator.Evaluate(Apply(place, found.Changes)).Class } : found;
    }

    private static ClassRequirement Search(string? key, Goal goal, IReadOnlyList<SearchVariable> variables)
    {
        if (Try(s_values, out var isTooMany) is { } found)
            return new ClassRequirement(key, RequirementKind.Changes, ListChanges(variables, found), null, []);
        if (!isTooMany && Try(s_andMissing, out isTooMany) is { } withMissing)
            return new ClassRequirement(key, RequirementKind.Unknown, [], null, [.. ListMissing(variables, withMissing)]);
        if (isTooMany)
            return new ClassRequirement(key, RequirementKind.Unknown, [], RequirementObstacle.TooMany, []);
        var obstacle =
            Try(s_andLists, out _) is not null ? RequirementObstacle.Designated
            : Try(s_everything, out _) is not null ? RequirementObstacle.Fixed
            : RequirementObstacle.Contradiction;
        return new ClassRequirement(key, RequirementKind.Impossible, [], obstacle, []);

        IReadOnlyList<int>? Try(HashSet<SearchVariableKind> free, out bool isTooMany)
        {
            var search = new ChangeSearch(goal, variables, free);
            var chosen = search.Run();
            isTooMany = search.IsTooMany;
            return chosen;
        }
    }

    private static List<RequiredChange> ListChanges(IReadOnlyList<SearchVariable> variables, IReadOnlyList<int> chosen)
    {
        var changes = new List<RequiredChange>();
        foreach (var (variable, choice) in variables.Zip(chosen))
        {
            if (choice == 0)
                continue;
            var (before, after) = (variable.Choices[0], variable.Choices[choice]);
            var turned = variable.Criteria.Where((_, slot) => before.Truths[slot] != after.Truths[slot]);
            changes.Add(new RequiredChange(variable.Key, before.Value!.Value, after.Value!.Value, after.Cost, [.. turned]));
        }
        return changes;
    }

    private static IEnumerable<MissingInput> ListMissing(IReadOnlyList<SearchVariable> variables, IReadOnlyList<int> chosen)
    {
        foreach (var (variable, choice) in variables.Zip(chosen))
        {
            if (choice > 0 && variable.Kind is (SearchVariableKind.Missing or SearchVariableKind.MissingReference))
                yield return new MissingInput(
                    variable.Kind == SearchVariableKind.Missing ? MissingInputKind.Indicator : MissingInputKind.Reference,
                    variable.Key
                );
        }
    }
}
