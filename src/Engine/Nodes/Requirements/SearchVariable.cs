namespace Samplan.Engine.Nodes.Requirements;

/// <summary>An indicator (or a designated list) with the values worth trying; the first choice is what it is now.</summary>
internal sealed class SearchVariable(SearchVariableKind kind, string key, IReadOnlyList<SearchChoice> choices, IReadOnlyList<string> criteria)
{
    public SearchVariableKind Kind { get; } = kind;

    public string Key { get; } = key;

    public IReadOnlyList<SearchChoice> Choices { get; } = choices;

    /// <summary>Keys of the criteria, one a condition.</summary>
    public IReadOnlyList<string> Criteria { get; } = criteria;

    /// <summary>What can be said of each condition before a choice is made.</summary>
    public IReadOnlyList<Truth> Open { get; } =
    [.. choices[0].Truths.Select((truth, slot) => choices.All(choice => choice.Truths[slot] == truth) ? truth : Truth.Unknown)];
}
