namespace Samplan.Pictures.Contracts;

/// <summary>The class of every place, with what was needed to give it: the rules and the amendments in force.</summary>
/// <param name="Ruleset">The ruleset as it was, whole, so that a proof is always of the rules that gave the class.</param>
/// <param name="Nodes">In the order of the places.</param>
/// <param name="UnmatchedNames">Names in the lists of published and decided classes that are no place's, or several places'.</param>
public sealed record NodeSet(string Ruleset, IReadOnlyList<AmendedThing> Amendments, IReadOnlyList<Node> Nodes, IReadOnlyList<UnmatchedName> UnmatchedNames);

/// <summary>A place's class.</summary>
/// <param name="Class">Key of the class in force, amendments included; null for none or undetermined.</param>
/// <param name="Status"><c>computed</c>, <c>undetermined</c>, <c>designated</c> or <c>amended</c>.</param>
/// <param name="ComputedClass">From values and rules alone; never changed by hand.</param>
/// <param name="Missing">What an undetermined class waits for: keys of indicators, or names in a list.</param>
/// <param name="PublishedClass">As published, the ruleset's key where it is one of its classes, else as in the file; null where nobody has published one.</param>
/// <param name="DecidedClass">As decided, likewise.</param>
/// <param name="Decision">Number and paragraph of the decision.</param>
public sealed record Node(
    string PlaceId,
    string? Class,
    string Status,
    string? ComputedClass,
    string ComputedStatus,
    IReadOnlyList<string> Missing,
    string? PublishedClass,
    string? DecidedClass,
    string? Decision
)
{
    public bool IsUndetermined => Status == "undetermined";

    /// <summary>The class in force is another than the decided one.</summary>
    public bool DiffersFromDecision => DecidedClass is not null && DecidedClass != Class;
}

/// <summary>A change by hand as the computation sees it: no name of a person.</summary>
public sealed record AmendedThing(string Id, string PlaceId, string? Class, string? Indicator, double? Value, string Reason);

/// <param name="Role"><c>published-classes</c> or <c>decided-classes</c>.</param>
public sealed record UnmatchedName(string Role, string Name, bool IsAmbiguous);
