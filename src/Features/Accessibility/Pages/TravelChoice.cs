namespace Samplan.Accessibility.Pages;

/// <summary>The choices as the address has them.</summary>
/// <param name="Place">Id; null for a point.</param>
/// <param name="Point">Latitude, longitude.</param>
/// <param name="Mode">car, transit, bike or walk.</param>
/// <param name="Date">Of the timetable; null for its typical weekday.</param>
/// <param name="Query">The address of it all, without its path and its place.</param>
public sealed record TravelChoice(
    string? Place,
    string? Point,
    bool IsTo,
    string Mode,
    string Window,
    int Percentile,
    DateOnly? Date,
    int Minutes,
    string Query
)
{
    /// <summary>Upper ends of the bands that are drawn as areas: <c>10,20,30</c>, or empty.</summary>
    public string Bands { get; init; } = "";

    /// <summary>The address of what is shown, without its path.</summary>
    public string Address => QueryOf(Place, Point);

    /// <summary>The same from another place.</summary>
    public string AddressOf(string place) => QueryOf(place, null);

    private string QueryOf(string? place, string? point) =>
        place is not null ? $"place={Uri.EscapeDataString(place)}&{Query}"
        : point is not null ? $"point={point}&{Query}"
        : Query;
}
