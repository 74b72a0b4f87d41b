namespace Samplan.Engine.Nodes.Requirements;

/// <summary>An indicator (or a designated list) with the values worth trying; the first choice is what it is now.</summary>
internal sealed class SearchVariable(SearchVariableKind kind, string key, IReadOnlyList<SearchChoice> choices, IReadOnlyList<string> criteria)
{
    public SearchVariableKind Kind { get; } = kind;

    public string Key { get; } = key;

    public IReadOnlyList<SearchChoice> Choices { get; } = choices;

    /// <summary>Keys of the criteria, one a condition.</summary>
    public IReadOnlyList<string> Criteria { get; } = criteria;

    /// <summary>Whether some choice gives the condition this truth.</summary>
    public bool CanBe(int slot, Truth truth)
    {
        foreach (var choice in Choices)
        {
            if (choice.Truths[slot] == truth)
                return true;
        }
        return false;
    }
}
