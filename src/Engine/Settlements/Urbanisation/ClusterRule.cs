namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Clusters of touching cells that are dense enough and together have people enough. Every threshold is "at least".</summary>
/// <param name="MinimumDensity">Persons per square kilometre of land in a cell.</param>
/// <param name="MinimumPersons">Persons in the whole cluster.</param>
/// <param name="Contiguity">Which cells touch.</param>
public sealed record ClusterRule(double MinimumDensity, double MinimumPersons, Contiguity Contiguity)
{
    /// <summary>Whether a cell is dense also when enough of its land is built up. Off where nothing is known of what is built.</summary>
    public bool UsesBuilt { get; init; }

    /// <summary>Built-up share (0–1) of a cell's land, in thousandths, that makes it dense; null takes the mean of dense clusters (<see cref="DegreeOfUrbanisation.OptimalBuiltShare"/>).</summary>
    public double? MinimumBuiltShare { get; init; } = 0.2;

    /// <summary>Whether persons and density are the means of a square window round each cell.</summary>
    public bool SmoothsPopulation { get; init; }

    /// <summary>Side of that window in cells, odd.</summary>
    public int PopulationWindowCells { get; init; } = 5;
}
