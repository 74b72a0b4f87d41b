namespace Samplan.Pictures.Contracts;

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
