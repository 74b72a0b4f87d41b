namespace Samplan.Pictures.Contracts;

/// <summary>A rule tried on a place, as a tree to show.</summary>
/// <param name="Kind"><c>all</c>, <c>any</c>, <c>atLeast</c>, <c>not</c>, <c>criterion</c>, <c>class</c>, <c>property</c>, <c>designated</c> or <c>otherwise</c>.</param>
/// <param name="Truth"><c>true</c>, <c>false</c> or <c>unknown</c>.</param>
/// <param name="Needed">How many parts must hold, for <c>atLeast</c>.</param>
/// <param name="Name">Of the class or property referred to, or by whom a list was made; null for the others.</param>
/// <param name="Parts">The parts of the rule, in its order.</param>
/// <param name="Criterion">For a criterion: its value and requirement.</param>
public sealed record RuleTree(string Kind, string Truth, int? Needed, string? Name, IReadOnlyList<RuleTree> Parts, CriterionRow? Criterion)
{
    /// <summary>Every criterion in the tree, in order, each once.</summary>
    public IEnumerable<CriterionRow> ListCriteria() =>
        (Criterion is null ? Parts.SelectMany(part => part.ListCriteria()) : [Criterion]).DistinctBy(row => row.Key);
}
