using Samplan.Accessibility.Scenarios.Kinds;

namespace Samplan.Accessibility.Scenarios;

/// <summary>Every kind of change, in the order of the form.</summary>
internal static class ScenarioKinds
{
    public static IReadOnlyList<ScenarioKind> All { get; } =
    [
        new ServiceClosing(),
        new ServiceMove(),
        new ServiceAddition(),
        new RoadClosing(),
        new RoadSpeed(),
        new NewRoad(),
        new NewFerry(),
        new NewLine(),
        new LineHeadway(),
        new TripRemoval(),
        new TripShift(),
        new NewStop(),
    ];

    public static ScenarioKind? Find(string key) => All.FirstOrDefault(kind => kind.Key == key);
}
