namespace Samplan.Accessibility.Pages;

/// <summary>What the page shows.</summary>
/// <param name="Choice">What is asked for.</param>
/// <param name="Places">That may be chosen.</param>
/// <param name="Result">Null where there is no surface; <paramref name="Problem"/> tells why.</param>
public sealed record TravelView(TravelChoice Choice, IReadOnlyList<PlaceChoice> Places, TimetableDays? Timetables, ResultView? Result, string? Problem)
{
    /// <summary>Areas that are drawn, the nearest first; empty where none are asked for.</summary>
    public IReadOnlyList<BandRow> Bands { get; init; } = [];
}
