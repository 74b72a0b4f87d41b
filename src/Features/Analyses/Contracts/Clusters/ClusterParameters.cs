using Samplan.Analyses.Contracts.Parameters;
using Samplan.Engine.Settlements;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Clusters;

/// <summary>What can be chosen for clusters of buildings or cells.</summary>
public static class ClusterParameters
{
    public const string Buildings = "buildings";
    public const string Cells = "population-grid";

    private const string Either = "auto";

    public static AnalysisParameters All { get; } =
        new(
            "clusters",
            "clusters",
            [
                new("source", Either) { Choices = [Either, Buildings, Cells] },
                new("year", "")
                {
                    MayBeEmpty = true,
                    Minimum = 1749,
                    Maximum = 2200,
                },
                Number("locality_distance", "200", 1, 5_000, 10, 500),
                Number("locality_persons", "200", 1, 1_000_000, 10, 1_000),
                Number("small_distance", "150", 1, 5_000, 10, 500),
                Number("small_persons", "50", 1, 1_000_000, 5, 500),
                Number("largest_cell", "250", 1, 10_000, 50, 1_000),
            ]
        )
        {
            Contradiction = FindContradiction,
        };

    public static (DistanceClusterRules Locality, DistanceClusterRules Small) Rules(ParameterChoice choice, double sideMetres) =>
        (
            new(choice.Number("locality_distance"), choice.Number("locality_persons")) { SideMetres = sideMetres },
            new(choice.Number("small_distance"), choice.Number("small_persons")) { SideMetres = sideMetres }
        );

    /// <summary>Whether people are to be read from this role, where both are imported.</summary>
    public static bool Reads(ParameterChoice choice, string role) => choice["source"] == role || choice["source"] == Either;

    private static Refusal? FindContradiction(ParameterChoice choice) =>
        choice.Number("small_persons") >= choice.Number("locality_persons")
            ? Refusal.Of("clusters.small-not-smaller", ("small", choice["small_persons"]), ("locality", choice["locality_persons"]))
            : null;

    private static AnalysisParameter Number(string name, string usual, double least, double most, double step, double slider) =>
        new(name, usual)
        {
            Minimum = least,
            Maximum = most,
            Step = step,
            SliderMaximum = slider,
        };
}
