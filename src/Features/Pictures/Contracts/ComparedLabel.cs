namespace Samplan.Pictures.Contracts;

/// <summary>What heads a row or a column of a confusion table.</summary>
/// <param name="Kind"><c>class</c>, <c>none</c> (no class), <c>undetermined</c>, <c>foreign</c> (a class that the ruleset does not have) or <c>notListed</c>.</param>
/// <param name="Key">Key of the class, or its name in the list; null for what is no class.</param>
/// <param name="Name">In the reader's language.</param>
public sealed record ComparedLabel(string Kind, string? Key, string Name);
