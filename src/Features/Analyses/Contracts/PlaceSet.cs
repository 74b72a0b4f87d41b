namespace Samplan.Analyses.Contracts;

/// <summary>The region's places in the order of their file. Empty when nobody has imported any.</summary>
/// <param name="Year">The year of the places file, null when not stated.</param>
/// <param name="Source">The dataset they come from with its year; null when there is none.</param>
public sealed record PlaceSet(int? Year, string? Source, IReadOnlyList<Place> Places)
{
    /// <summary>Index of each place by id.</summary>
    public IReadOnlyDictionary<string, int> IndexById() => Places.Select((place, index) => (place.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
}
