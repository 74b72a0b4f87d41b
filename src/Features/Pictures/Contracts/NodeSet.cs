namespace Samplan.Pictures.Contracts;

/// <summary>The class of every place, with what was needed to give it: the rules and the amendments in force.</summary>
/// <param name="Ruleset">The ruleset as it was, whole, so that a proof is always of the rules that gave the class.</param>
/// <param name="Nodes">In the order of the places.</param>
/// <param name="UnmatchedNames">Names in the lists of published and decided classes that are no place's, or several places'.</param>
public sealed record NodeSet(string Ruleset, IReadOnlyList<AmendedThing> Amendments, IReadOnlyList<Node> Nodes, IReadOnlyList<UnmatchedName> UnmatchedNames);
