namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>What the page of a scenario shows.</summary>
/// <param name="View">difference, before or after.</param>
/// <param name="Address">Of it all, without its path.</param>
/// <param name="Adding">Kind of the change that is being written; null where none is.</param>
/// <param name="Fields">Of that kind.</param>
/// <param name="Kinds">Of changes that may be added: key and name.</param>
/// <param name="Goals">Services and places, each with the value of the choice.</param>
/// <param name="Result">Null where something is wrong; <paramref name="Problem"/> or the changes tell what.</param>
public sealed record ScenarioPageView(
    TravelChoice Choice,
    string? Goal,
    string View,
    string Address,
    IReadOnlyList<ChangeView> Changes,
    string? Adding,
    IReadOnlyList<ChangeFieldView> Fields,
    IReadOnlyList<PlaceChoice> Kinds,
    IReadOnlyList<(string Group, IReadOnlyList<PlaceChoice> Goals)> Goals,
    TimetableDays? Timetables,
    ScenarioResultView? Result,
    string? Problem
)
{
    /// <summary>Null where the address names none.</summary>
    public ProposedView? Proposed { get; init; }

    /// <summary>places, class or urbanisation.</summary>
    public string Group { get; init; } = "places";

    /// <summary>The groups that people can be told apart by: key and name.</summary>
    public IReadOnlyList<PlaceChoice> Groups { get; init; } = [];

    /// <summary>Null where the changes cannot be carried into a proposal by this reader.</summary>
    public CarryView? Carry { get; init; }
}
