using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios;

/// <summary>What is wrong with one of several changes.</summary>
/// <param name="Change">Its position among them.</param>
internal sealed record ScenarioProblem(int Change, Refusal Refusal);
