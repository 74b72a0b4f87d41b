using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes.Requirements;

/// <summary>Turns rules into goals over variables, for one place.</summary>
internal sealed class GoalBuilder(RuleContext context, PlaceFacts place)
{
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<List<(Criterion Criterion, CriterionBound Bound)>> _conditions = [];
    private readonly List<SearchVariable?> _given = [];
    private readonly List<Designation> _lists = [];
    private readonly HashSet<string> _references = [.. ListReferences(context)];

    public Goal Build(Rule rule) =>
        rule switch
        {
            Rule.All all => Goal.All([.. all.Of.Select(Build)]),
            Rule.Any any => new Goal.AtLeast(1, [.. any.Of.Select(Build)]),
            Rule.AtLeast atLeast => new Goal.AtLeast(atLeast.Needed, [.. atLeast.Of.Select(Build)]),
            Rule.Not not => new Goal.Not(Build(not.Of)),
            Rule.Measured measured => Build(measured.Criterion),
            Rule.OfClass of => Build(context.Ruleset.FindClass(of.Class)!.Rule),
            Rule.OfProperty of => Build(context.Ruleset.FindProperty(of.Property)!.Rule),
            Rule.Designated designated => Build(designated.Designation),
            _ => Goal.All([]),
        };

    /// <summary>The place gets the class: its rule is true and every rule above it is false.</summary>
    public Goal BuildClass(int index) =>
        Goal.All([Build(context.Classes[index].Value), .. context.Classes.Take(index).Select(above => new Goal.Not(Build(above.Value)))]);

    /// <summary>The variables of all goals built so far.</summary>
    public IReadOnlyList<SearchVariable> ListVariables() => [.. _keys.Select((key, i) => _given[i] ?? OfIndicator(key, _conditions[i]))];

    private Goal.Leaf Build(Criterion criterion)
    {
        var bound = context.Bind(criterion, place, null);
        if (criterion.Reference is { } reference && bound.Threshold is null)
            return new Goal.Leaf(VariableOf($"{criterion.Key} compares with", () => Unknown(SearchVariableKind.MissingReference, reference)), 0);
        if (bound.Threshold is double.PositiveInfinity)
            return new Goal.Leaf(VariableOf($"{criterion.Key} ranks", () => Unknown(SearchVariableKind.Missing, criterion.Indicator)), 0);
        var variable = VariableOf(criterion.Indicator, static () => null);
        var conditions = _conditions[variable];
        var slot = conditions.FindIndex(condition => ReferenceEquals(condition.Criterion, criterion) || condition.Criterion == criterion);
        if (slot < 0)
        {
            slot = conditions.Count;
            conditions.Add((criterion, bound));
        }
        return new Goal.Leaf(variable, slot);
    }

    private Goal.Leaf Build(Designation designation)
    {
        var (truth, listed) = context.GetDesignated(designation).Find(place.Id);
        var known = _lists.FindIndex(one => ReferenceEquals(one, designation));
        if (known < 0)
            _lists.Add(designation);
        var name = $"list {(known < 0 ? _lists.Count - 1 : known)}";
        return new Goal.Leaf(VariableOf(name, () => OneCondition(SearchVariableKind.Designated, listed ?? place.Name, truth)), 0);
    }

    private int VariableOf(string name, Func<SearchVariable?> given)
    {
        if (_indexes.TryGetValue(name, out var index))
            return index;
        index = _keys.Count;
        _indexes.Add(name, index);
        _keys.Add(name);
        _given.Add(given());
        _conditions.Add([]);
        return index;
    }

    private static SearchVariable Unknown(SearchVariableKind kind, string key) => OneCondition(kind, key, Truth.Unknown);

    private static SearchVariable OneCondition(SearchVariableKind kind, string key, Truth now) =>
        new(kind, key, [.. new[] { now, Truth.True, Truth.False }.Distinct().Select(truth => new SearchChoice(null, 0, [truth]))], [""]);

    private SearchVariable OfIndicator(string key, List<(Criterion Criterion, CriterionBound Bound)> conditions)
    {
        var indicator = context.Ruleset.FindIndicator(key);
        var current = context.ValueOf(place, key).Value;
        var isFixed = indicator is null || IsFixed(indicator) || _references.Contains(key);
        var kind =
            current is null ? SearchVariableKind.Missing
            : isFixed ? SearchVariableKind.Fixed
            : SearchVariableKind.Changeable;
        var now = new SearchChoice(current, 0, Try(conditions, current));
        SearchChoice[] choices = [now, .. ListTargets(indicator, conditions, current, now)];
        return new SearchVariable(kind, key, choices, [.. conditions.Select(condition => condition.Criterion.Key)]);
    }

    /// <summary>For every outcome of the conditions that some value gives, the value nearest to the present one, whole steps before odd numbers.</summary>
    private static IEnumerable<SearchChoice> ListTargets(
        Indicator? indicator,
        List<(Criterion Criterion, CriterionBound Bound)> conditions,
        double? current,
        SearchChoice now
    )
    {
        var decimals = indicator?.Decimals ?? 0;
        return ListValues(conditions, decimals)
            .Where(value => value >= (indicator?.Minimum ?? double.MinValue) && value <= (indicator?.Maximum ?? double.MaxValue))
            .OrderBy(value => ValueSteps.IsOnStep(value, decimals) ? 0 : 1)
            .ThenBy(value => Math.Abs(value - (current ?? 0)))
            .ThenBy(value => value)
            .Select(value => new SearchChoice(value, current is { } from ? RelativeChange(from, value) : 0, Try(conditions, value)))
            .Where(choice => !choice.Truths.SequenceEqual(now.Truths))
            .DistinctBy(choice => string.Join(' ', choice.Truths));
    }

    public static double RelativeChange(double from, double to) => from == to ? 0 : Math.Abs(to - from) / Math.Max(Math.Abs(from), Math.Abs(to));

    private static IEnumerable<double> ListValues(List<(Criterion Criterion, CriterionBound Bound)> conditions, int decimals)
    {
        double[] cuts =
        [
            .. conditions
                .SelectMany(condition => new[] { condition.Bound.Threshold, condition.Bound.Upper })
                .OfType<double>()
                .Where(double.IsFinite)
                .Distinct()
                .Order(),
        ];
        foreach (var cut in cuts)
        {
            yield return ValueSteps.Below(cut, decimals);
            yield return cut;
            yield return ValueSteps.Above(cut, decimals);
        }
        foreach (var (low, high) in cuts.Zip(cuts.Skip(1)))
            yield return ValueSteps.Between(low, high, decimals);
    }

    private static Truth[] Try(List<(Criterion Criterion, CriterionBound Bound)> conditions, double? value) =>
        [.. conditions.Select(condition => condition.Bound.Try(condition.Criterion.Comparison, value))];

    /// <summary>National figures and areas are not the place's to change, nor is what is computed from them alone.</summary>
    private bool IsFixed(Indicator indicator) =>
        indicator.Method is IndicatorMethod.NationalReference or IndicatorMethod.Area
        || (indicator.Method.DependsOn.Count > 0 && indicator.Method.DependsOn.All(key => context.Ruleset.FindIndicator(key) is { } of && IsFixed(of)));

    private static IEnumerable<string> ListReferences(RuleContext context) =>
        context
            .Ruleset.Classes.Select(one => one.Rule)
            .Concat(context.Ruleset.Properties.Select(one => one.Rule))
            .Concat(context.Classes.Select(one => one.Value))
            .SelectMany(RuleWalk.Flatten)
            .OfType<Rule.Measured>()
            .Select(measured => measured.Criterion.Reference)
            .OfType<string>();
}
