namespace Samplan.Accessibility.Pages.Nearness;

/// <summary>What the page of services shows.</summary>
/// <param name="Kind">That is shown; null where there is none.</param>
/// <param name="Show">nearest, second or extra.</param>
/// <param name="Closed">Services that are thought away.</param>
/// <param name="Address">Of what is shown, without its path.</param>
/// <param name="Kinds">That may be chosen.</param>
/// <param name="Result">Null where there is none; <paramref name="Problem"/> tells why.</param>
public sealed record ServiceView(
    TravelChoice Choice,
    string? Kind,
    string Show,
    int Least,
    IReadOnlyList<string> Closed,
    string Address,
    IReadOnlyList<PlaceChoice> Kinds,
    TimetableDays? Timetables,
    ServiceResultView? Result,
    string? Problem
);
