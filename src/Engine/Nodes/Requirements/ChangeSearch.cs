namespace Samplan.Engine.Nodes.Requirements;

/// <summary>
/// Finds the fewest variables to change, and among those the least cost, so that a goal is true. Exact: tries 0, 1, 2 … changes, and
/// leaves a branch only when the rest cannot make the goal true with the changes that are left, or when it costs too much.
/// </summary>
internal sealed class ChangeSearch(Goal goal, IReadOnlyList<SearchVariable> variables, IReadOnlySet<SearchVariableKind> free)
{
    private const int MostVisits = 20_000;
    private const int Open = -1;
    private const int Never = int.MaxValue;
    private readonly int[] _chosen = [.. variables.Select(variable => free.Contains(variable.Kind) ? Open : 0)];
    private int[]? _best;
    private double _bestCost = double.PositiveInfinity;
    private int _visits;

    /// <summary>The search gave up; nothing can be said.</summary>
    public bool IsTooMany => _visits > MostVisits;

    /// <summary>The choice of each variable, or null when none makes the goal true.</summary>
    public IReadOnlyList<int>? Run()
    {
        var least = CountLeastChanges(goal, wanted: true);
        if (least == Never)
            return null;
        var most = _chosen.Count(choice => choice == Open);
        for (var changes = least; changes <= most && _best is null && !IsTooMany; changes++)
            Descend(changes, 0);
        return IsTooMany ? null : _best;
    }

    private void Descend(int changesLeft, double cost)
    {
        if (++_visits > MostVisits || cost >= _bestCost)
            return;
        var least = CountLeastChanges(goal, wanted: true);
        if (least == 0)
        {
            (_best, _bestCost) = ([.. _chosen.Select(choice => Math.Max(choice, 0))], cost);
            return;
        }
        if (least > changesLeft || FindOpen(goal, wanted: true) is not { } index)
            return;
        var choices = variables[index].Choices;
        for (var choice = 0; choice < choices.Count; choice++)
        {
            _chosen[index] = choice;
            Descend(choice == 0 ? changesLeft : changesLeft - 1, cost + choices[choice].Cost);
        }
        _chosen[index] = Open;
    }

    /// <summary>
    /// No fewer open variables than this must be changed to make the part as wanted: 0 when it is so already, <see cref="Never"/> when no
    /// choice makes it so. A value that is missing and stays so makes nothing true or false.
    /// </summary>
    private int CountLeastChanges(Goal part, bool wanted)
    {
        switch (part)
        {
            case Goal.Leaf leaf:
                var truth = wanted ? Truth.True : Truth.False;
                var variable = variables[leaf.Variable];
                var chosen = _chosen[leaf.Variable];
                if (variable.Choices[Math.Max(chosen, 0)].Truths[leaf.Slot] == truth)
                    return 0;
                return chosen == Open && variable.CanBe(leaf.Slot, truth) ? 1 : Never;
            case Goal.Not not:
                return CountLeastChanges(not.Of, !wanted);
            default:
                return CountLeastChanges((Goal.AtLeast)part, wanted);
        }
    }

    // Parts may share a variable, so what several of them need is the most that one of them needs, not the sum.
    private int CountLeastChanges(Goal.AtLeast group, bool wanted)
    {
        var needed = HowMany(group, wanted);
        if (needed <= 0)
            return 0;
        if (needed > group.Of.Count)
            return Never;
        Span<int> each = stackalloc int[group.Of.Count];
        for (var i = 0; i < each.Length; i++)
            each[i] = CountLeastChanges(group.Of[i], wanted);
        each.Sort();
        return each[needed - 1];
    }

    /// <summary>A variable without a choice that a part hangs on which is not yet as wanted.</summary>
    private int? FindOpen(Goal part, bool wanted)
    {
        switch (part)
        {
            case Goal.Leaf leaf:
                return _chosen[leaf.Variable] == Open ? leaf.Variable : null;
            case Goal.Not not:
                return FindOpen(not.Of, !wanted);
            default:
                var group = (Goal.AtLeast)part;
                foreach (var one in group.Of)
                {
                    if (CountLeastChanges(one, wanted) is not (0 or Never) && FindOpen(one, wanted) is { } found)
                        return found;
                }
                return null;
        }
    }

    /// <summary>How many parts must be as the group is wanted to be: so many true, or so many false that the rest are too few.</summary>
    private static int HowMany(Goal.AtLeast group, bool wanted) => wanted ? group.Needed : group.Of.Count - group.Needed + 1;
}
