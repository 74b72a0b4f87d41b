using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Contracts;

/// <summary>The region's places in the order of their file. Empty when nobody has imported any.</summary>
/// <param name="Year">The year of the places file, null when not stated.</param>
/// <param name="Source">The dataset they come from with its year; null when there is none.</param>
public sealed record PlaceSet(int? Year, string? Source, IReadOnlyList<Place> Places)
{
    /// <summary>
    /// What a file may call the places: each as itself, or as each of its members where it is a functional place, with the row of the places
    /// file that the name comes from.
    /// </summary>
    public IReadOnlyList<(PlaceName Name, int Place, int Row)> ListNames() =>
        [
            .. Places.SelectMany(
                (place, index) =>
                    place.Members.Count == 0
                        ? [(new PlaceName(place.Name, place.Code, place.Municipality, place.MunicipalityCode), index, place.Row)]
                        : place.Members.Select(member =>
                            (new PlaceName(member.Name, member.Code, place.Municipality, place.MunicipalityCode), index, member.Row)
                        )
            ),
        ];

    /// <summary>Index of each place by id.</summary>
    public IReadOnlyDictionary<string, int> IndexById() => Places.Select((place, index) => (place.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
}
