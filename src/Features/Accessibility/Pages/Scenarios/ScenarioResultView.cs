namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>What the changes lead to.</summary>
/// <param name="GoalName">Place or kind of service.</param>
/// <param name="WithinBefore">People within the limit before.</param>
/// <param name="Classes">For minutes; empty where the difference is shown.</param>
/// <param name="Steps">People by class of change, the greatest gain first; empty where minutes are shown.</param>
/// <param name="NeitherPeople">People of squares that are not reached, or of which nothing is known.</param>
/// <param name="Places">That change, the greatest change first.</param>
public sealed record ScenarioResultView(
    string GoalName,
    double Gain,
    double Lose,
    double WithinBefore,
    double WithinAfter,
    IReadOnlyList<ClassRow> Classes,
    IReadOnlyList<double> Steps,
    double NeitherPeople,
    int UnknownCells,
    IReadOnlyList<GroupRow> Municipalities,
    IReadOnlyList<GroupRow> Groups,
    IReadOnlyList<ChangedPlaceRow> Places,
    IReadOnlyList<string> How,
    IReadOnlyList<SourceRow> Sources
);
