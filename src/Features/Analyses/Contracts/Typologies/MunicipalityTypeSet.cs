using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Typologies;

/// <summary>Types of the municipalities (kommuntyper), in their order.</summary>
/// <param name="Parameters">As they were chosen.</param>
/// <param name="Year">Of the population grid.</param>
/// <param name="Sources">Datasets with year.</param>
public sealed record MunicipalityTypeSet(IReadOnlyDictionary<string, string> Parameters, int? Year, IReadOnlyList<string> Sources)
{
    /// <summary>Why nothing could be computed; null where it was.</summary>
    public Refusal? Fault { get; init; }

    public IReadOnlyList<TypedUnit> Units { get; init; } = [];

    /// <summary>Where travel times come from: <c>network</c>, <c>indicator</c> or <c>none</c>.</summary>
    public string Travel { get; init; } = "none";

    /// <summary>Urban centres that travel was computed to; 0 where it was not.</summary>
    public int Cities { get; init; }
}
