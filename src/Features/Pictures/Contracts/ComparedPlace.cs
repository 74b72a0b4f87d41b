namespace Samplan.Pictures.Contracts;

/// <summary>A place's computed, published and decided class side by side.</summary>
/// <param name="Place">Its label.</param>
/// <param name="Outcome"><c>same</c>, <c>differs</c>, <c>undetermined</c> or <c>notListed</c>.</param>
/// <param name="Computed">From values and rules alone; null for none or undetermined.</param>
/// <param name="Decision">Number and paragraph of the decision.</param>
/// <param name="Deciding">In words what makes the difference; empty where there is none.</param>
/// <param name="Criteria">The criteria that make the difference, the most decisive first.</param>
public sealed record ComparedPlace(
    string PlaceId,
    string Place,
    string Outcome,
    ClassName? Computed,
    ClassName? Published,
    ClassName? Decided,
    string? Decision,
    string Deciding,
    IReadOnlyList<CriterionRow> Criteria
)
{
    public bool IsDifferent => Outcome is "differs" or "undetermined";
}
