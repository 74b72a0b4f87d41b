namespace Samplan.Pictures.Contracts;

/// <summary>The comparisons as one table, a row a place and list: the same columns as a file from the page and on the terminal.</summary>
public static class ComparisonTable
{
    public static IReadOnlyList<string> Columns { get; } =
    ["list", "place", "name", "outcome", "computed_class", "published_class", "decided_class", "decision", "deciding"];

    public static IEnumerable<IReadOnlyList<string?>> Rows(IReadOnlyList<ListComparison> comparisons) =>
        comparisons.SelectMany(comparison => comparison.Places.Select(place => Row(comparison.List, place)));

    private static IReadOnlyList<string?> Row(string list, ComparedPlace place) =>
        [list, place.PlaceId, place.Place, place.Outcome, place.Computed?.Name, place.Published?.Name, place.Decided?.Name, place.Decision, place.Deciding];
}
