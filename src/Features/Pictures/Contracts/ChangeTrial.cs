using Samplan.Analyses.Contracts;

namespace Samplan.Pictures.Contracts;

/// <summary>Changes tried on a picture: either what they lead to, or everything that is wrong with them.</summary>
/// <param name="Comparison">What they lead to; null when anything is wrong.</param>
/// <param name="Computed">The steps that had to be computed for it.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ChangeTrial(
    ChangeBase Base,
    IReadOnlyList<ModificationProblem> Problems,
    PictureComparison? Comparison,
    IReadOnlyList<Drawing> Drawings,
    IReadOnlyList<StepKey> Computed,
    TimeSpan Duration
);
