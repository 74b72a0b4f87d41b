using Samplan.Accessibility.Ground;

namespace Samplan.Accessibility.Scenarios;

/// <summary>The ground with changes made to it; null where something is wrong with one of them, and all that is wrong is told.</summary>
internal sealed record ScenarioOutcome(TravelGround? Ground, IReadOnlyList<ScenarioProblem> Problems);
