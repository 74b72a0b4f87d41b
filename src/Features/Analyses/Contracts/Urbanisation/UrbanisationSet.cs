using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Urbanisation;

/// <summary>
/// The degree of urbanisation of cells of one square kilometre, as columns: the inhabited, and those without people that are part of a cluster. The
/// lower-left corner is column and row times a kilometre, in EPSG:3006, which is not an equal-area system: a cell is at most 0.1 per cent off.
/// </summary>
/// <param name="Year">Of the population grid.</param>
/// <param name="Source">Dataset id with year; null without a grid.</param>
public sealed record UrbanisationSet(UrbanisationChoice Choice, int? Year, string? Source)
{
    /// <summary>Why nothing could be computed; null where it was.</summary>
    public Refusal? Fault { get; init; }

    public IReadOnlyList<int> Columns { get; init; } = [];

    public IReadOnlyList<int> Rows { get; init; } = [];

    /// <summary>Null where not known.</summary>
    public IReadOnlyList<double?> Populations { get; init; } = [];

    /// <summary>Class of each cell at level 1, as <see cref="Engine.Settlements.Urbanisation.UrbanisationClass"/> numbers them.</summary>
    public byte[] LevelOne { get; init; } = [];

    /// <summary>The same at level 2.</summary>
    public byte[] LevelTwo { get; init; } = [];

    /// <summary>Number of the urban centre that each cell is part of, −1 for none.</summary>
    public IReadOnlyList<int> CentreOfCells { get; init; } = [];

    /// <summary>Most people first.</summary>
    public IReadOnlyList<UrbanCentre> Centres { get; init; } = [];
}
