namespace Samplan.Engine.Nodes.Requirements;

/// <summary>
/// Finds the fewest variables to change, and among those the least cost, so that a goal is true. Exact: tries 0, 1, 2 … changes, and
/// leaves a branch only when three-valued logic shows that no choice of the rest can make the goal true, or that it costs too much.
/// </summary>
internal sealed class ChangeSearch(Goal goal, IReadOnlyList<SearchVariable> variables, IReadOnlySet<SearchVariableKind> free)
{
    private const int MostVisits = 200_000;
    private const int Open = -1;
    private readonly int[] _chosen = [.. variables.Select(variable => free.Contains(variable.Kind) ? Open : 0)];
    private int[]? _best;
    private double _bestCost = double.PositiveInfinity;
    private int _visits;

    /// <summary>The search gave up; nothing can be said.</summary>
    public bool IsTooMany => _visits > MostVisits;

    /// <summary>The choice of each variable, or null when none makes the goal true.</summary>
    public IReadOnlyList<int>? Run()
    {
        if (Try(goal, isOpen: true) == Truth.False)
            return null;
        var most = _chosen.Count(choice => choice == Open);
        for (var changes = 0; changes <= most && _best is null && !IsTooMany; changes++)
            Descend(changes, 0);
        return IsTooMany ? null : _best;
    }

    private void Descend(int changesLeft, double cost)
    {
        if (++_visits > MostVisits || cost >= _bestCost)
            return;
        if (Try(goal, isOpen: false) == Truth.True)
        {
            (_best, _bestCost) = ([.. _chosen.Select(choice => Math.Max(choice, 0))], cost);
            return;
        }
        if (changesLeft == 0 || Try(goal, isOpen: true) == Truth.False || FindOpen(goal) is not { } index)
            return;
        var choices = variables[index].Choices;
        for (var choice = 0; choice < choices.Count; choice++)
        {
            _chosen[index] = choice;
            Descend(choice == 0 ? changesLeft : changesLeft - 1, cost + choices[choice].Cost);
        }
        _chosen[index] = Open;
    }

    /// <param name="part">The part of the goal.</param>
    /// <param name="isOpen">Whether variables without a choice may still become anything; otherwise they stay as they are.</param>
    private Truth Try(Goal part, bool isOpen)
    {
        switch (part)
        {
            case Goal.Leaf leaf:
                var variable = variables[leaf.Variable];
                var chosen = _chosen[leaf.Variable];
                return chosen == Open && isOpen ? variable.Open[leaf.Slot] : variable.Choices[Math.Max(chosen, 0)].Truths[leaf.Slot];
            case Goal.Not not:
                return Kleene.Not(Try(not.Of, isOpen));
            default:
                var group = (Goal.AtLeast)part;
                var (sure, possible) = (0, 0);
                foreach (var one in group.Of)
                {
                    var truth = Try(one, isOpen);
                    sure += truth == Truth.True ? 1 : 0;
                    possible += truth == Truth.False ? 0 : 1;
                }
                return Kleene.AtLeast(group.Needed, sure, possible);
        }
    }

    /// <summary>A variable without a choice that the goal still hangs on.</summary>
    private int? FindOpen(Goal part)
    {
        if (Try(part, isOpen: true) != Truth.Unknown)
            return null;
        switch (part)
        {
            case Goal.Leaf leaf:
                return _chosen[leaf.Variable] == Open ? leaf.Variable : null;
            case Goal.Not not:
                return FindOpen(not.Of);
            default:
                foreach (var one in ((Goal.AtLeast)part).Of)
                {
                    if (FindOpen(one) is { } found)
                        return found;
                }
                return null;
        }
    }
}
