namespace Samplan.Analyses.Contracts;

/// <summary>Where a result comes from. The time stands outside the hash: same inputs, same <see cref="ContentHash"/>.</summary>
/// <param name="ParameterHashes">SHA-256 of each parameter by name.</param>
/// <param name="Inputs">What was read, datasets before results.</param>
/// <param name="UsedDatasets">Ids of the datasets among them that the result rests on; null when that is all. Freshness is told of these only.</param>
/// <param name="EngineVersion">The version of Samplan that computed it.</param>
public sealed record Provenance(
    StepKey Step,
    int StepVersion,
    IReadOnlyDictionary<string, string> ParameterHashes,
    IReadOnlyList<InputReference> Inputs,
    IReadOnlyList<string>? UsedDatasets,
    string EngineVersion,
    DateTimeOffset ComputedAt,
    string ContentHash
);
