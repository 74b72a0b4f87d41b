namespace Samplan.Pictures.Contracts;

/// <summary>The computed classes beside those of one list, published or decided.</summary>
/// <param name="List"><c>published</c> or <c>decided</c>.</param>
/// <param name="Compared">Places that the list tells of.</param>
/// <param name="Same">Of those, how many have the same class computed.</param>
/// <param name="Undetermined">Of those, how many have a computed class that cannot be determined.</param>
/// <param name="NotListed">Places that the list does not tell of.</param>
/// <param name="Agreement">Part (0 to 1) of the compared places with a determined class that have the same; null when there are none.</param>
/// <param name="Kappa">Cohen's kappa, the agreement beyond chance; null when it means nothing.</param>
/// <param name="Rows">Computed: the classes top down, then what is no class.</param>
/// <param name="Columns">In the list: the classes top down, then classes that the ruleset does not have, last places that are not in the list.</param>
/// <param name="Counts">Places by row and column.</param>
/// <param name="Places">Every place, in the order of the places.</param>
/// <param name="UnmatchedNames">Names in the list that are no place's, or several places'.</param>
public sealed record ListComparison(
    string List,
    int Compared,
    int Same,
    int Undetermined,
    int NotListed,
    double? Agreement,
    double? Kappa,
    IReadOnlyList<ComparedLabel> Rows,
    IReadOnlyList<ComparedLabel> Columns,
    IReadOnlyList<IReadOnlyList<int>> Counts,
    IReadOnlyList<ComparedPlace> Places,
    IReadOnlyList<string> UnmatchedNames
)
{
    public IEnumerable<ComparedPlace> ListDifferences() => Places.Where(place => place.IsDifferent);
}
