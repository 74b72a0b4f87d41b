using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Derivations;

/// <summary>A step that was computed, with what it was computed from.</summary>
internal sealed record ComputedStep(Step Step, StepOutput Output, IReadOnlyDictionary<string, string> ParameterHashes, IReadOnlyList<InputReference> Inputs);
