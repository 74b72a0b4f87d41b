namespace Samplan.Accessibility.Scenarios;

/// <summary>What the map of a scenario shows.</summary>
internal enum ScenarioView
{
    Difference,
    Before,
    After,
}
