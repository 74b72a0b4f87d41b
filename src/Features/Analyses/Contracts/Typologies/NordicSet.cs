using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Typologies;

/// <summary>
/// The Nordic-like typology of the inhabited cells of a square kilometre, as columns, and what share of each municipality's people lives in which class. An
/// approximation: see <see cref="Engine.Settlements.Nordic.NordicTypology"/>.
/// </summary>
/// <param name="Parameters">As they were chosen.</param>
/// <param name="Year">Of the population grid.</param>
/// <param name="Source">Dataset id with year; null without a grid.</param>
public sealed record NordicSet(IReadOnlyDictionary<string, string> Parameters, int? Year, string? Source)
{
    /// <summary>Why nothing could be computed; null where it was.</summary>
    public Refusal? Fault { get; init; }

    /// <summary>Of the lower-left corners, in kilometres.</summary>
    public IReadOnlyList<int> Columns { get; init; } = [];

    public IReadOnlyList<int> Rows { get; init; } = [];

    /// <summary>Null where not known.</summary>
    public IReadOnlyList<double?> Populations { get; init; } = [];

    /// <summary>As <see cref="Engine.Settlements.Nordic.NordicClass"/> numbers them.</summary>
    public byte[] Classes { get; init; } = [];

    public IReadOnlyList<NordicUnit> Units { get; init; } = [];
}
