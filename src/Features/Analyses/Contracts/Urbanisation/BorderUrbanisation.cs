using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Urbanisation;

/// <summary>
/// The degree of urbanisation of several countries together, on the grid of ETRS89-LAEA (EPSG:3035), which is an equal-area system. Cells of other grids are placed by
/// exact area, whatever year each country's people are of. As columns: the lower-left corner is column and row times a kilometre, in EPSG:3035.
/// </summary>
/// <param name="Choice">The thresholds, as for the country alone.</param>
/// <param name="Countries">The own country first.</param>
public sealed record BorderUrbanisation(UrbanisationChoice Choice, IReadOnlyList<BorderCountry> Countries)
{
    /// <summary>Why nothing could be computed; null where it was.</summary>
    public Refusal? Fault { get; init; }

    public IReadOnlyList<int> Columns { get; init; } = [];

    public IReadOnlyList<int> Rows { get; init; } = [];

    /// <summary>Null where not known.</summary>
    public IReadOnlyList<double?> Populations { get; init; } = [];

    /// <summary>For each cell the number of the country that most of its people live in; −1 where nobody does.</summary>
    public IReadOnlyList<int> CountryOfCells { get; init; } = [];

    /// <summary>Class of each cell at level 1.</summary>
    public byte[] LevelOne { get; init; } = [];

    /// <summary>The same at level 2.</summary>
    public byte[] LevelTwo { get; init; } = [];

    /// <summary>Cells whose class at level 1 is another than where each country is classed by itself.</summary>
    public IReadOnlyList<int> ChangedCells { get; init; } = [];

    /// <summary>Urban clusters and centres that lie in more than one country, most people first.</summary>
    public IReadOnlyList<BorderCluster> Clusters { get; init; } = [];
}
