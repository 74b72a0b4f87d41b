using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Clusters;

/// <summary>Localities and small localities by the distance between buildings or cells: localities first, most people first.</summary>
/// <param name="Parameters">As they were chosen.</param>
/// <param name="Source">Dataset id with year; null without people.</param>
/// <param name="SideMetres">Of the cells; 0 for buildings.</param>
public sealed record ClusterSet(IReadOnlyDictionary<string, string> Parameters, int? Year, string? Source, double SideMetres)
{
    /// <summary>How far a nearest cluster is looked for.</summary>
    public const double FarthestMetres = 5_000;

    /// <summary>Why nothing could be computed; null where it was.</summary>
    public Refusal? Fault { get; init; }

    public IReadOnlyList<PlacedCluster> Clusters { get; init; } = [];

    /// <summary>Known persons outside all of them.</summary>
    public double PersonsOutside { get; init; }
}
