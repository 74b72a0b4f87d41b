namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// Every threshold of the degree of urbanisation for grids. The defaults are those of GHSL R2023A and the manual as of July 2024. The classes of
/// level 1 ask <see cref="UrbanCluster"/>, those of level 2 the rules after it.
/// </summary>
/// <remarks>
/// Eurostat et al. (2021, online edition July 2024), Applying the degree of urbanisation; GHSL Data Package 2022 and 2023 (JRC).
/// </remarks>
public sealed record UrbanisationParameters
{
    /// <summary>GHSL R2023A and the manual of July 2024: built-up land counts as dense, and water has no say at the edges.</summary>
    public static UrbanisationParameters Ghsl2023 { get; } = new();

    /// <summary>Density only and edges by five of eight, as Eurostat and the statistical offices do; level 2 as of July 2024.</summary>
    public static UrbanisationParameters Eurostat { get; } = WithDensityOnly(new());

    /// <summary>As <see cref="Eurostat"/>, with the semi-dense clusters of the manual of 2021: less dense, larger, and 3 km away.</summary>
    public static UrbanisationParameters Manual2021 { get; } =
        Eurostat with
        {
            SemiDenseUrbanCluster = new ClusterRule(300, 5000, Contiguity.Queen),
            SemiDenseDistanceCells = 3,
        };

    public UrbanCentreRule UrbanCentre { get; init; } = new();

    /// <summary>Urban clusters of level 1.</summary>
    public ClusterRule UrbanCluster { get; init; } = new(300, 5000, Contiguity.Queen);

    public ClusterRule DenseUrbanCluster { get; init; } = new(1500, 5000, Contiguity.Rook) { UsesBuilt = true };

    public ClusterRule SemiDenseUrbanCluster { get; init; } = new(900, 2500, Contiguity.Rook);

    /// <summary>A semi-dense cluster is none when any of its cells is within so many cells (a square window) of an urban centre or a dense cluster.</summary>
    public int SemiDenseDistanceCells { get; init; } = 2;

    public ClusterRule Suburban { get; init; } = new(300, 5000, Contiguity.Queen);

    public ClusterRule RuralCluster { get; init; } = new(300, 500, Contiguity.Queen);

    /// <summary>Persons per square kilometre of land from which a rural cell is of low density and not of very low.</summary>
    public double LowDensityFrom { get; init; } = 50;

    /// <summary>Share of land below which a cell can be water.</summary>
    public double WaterLandBelow { get; init; } = 0.5;

    /// <summary>The most persons that a cell of water has.</summary>
    public double WaterMostPersons { get; init; }

    /// <summary>The largest built-up share of a cell of water.</summary>
    public double WaterMostBuilt { get; init; }

    /// <summary>The same without the built-up criteria, for where nothing is known of what is built.</summary>
    public UrbanisationParameters WithoutBuilt() =>
        this with
        {
            UrbanCentre = UrbanCentre with { Clusters = UrbanCentre.Clusters with { UsesBuilt = false } },
            DenseUrbanCluster = DenseUrbanCluster with { UsesBuilt = false },
        };

    /// <summary>The first pair of thresholds that contradict each other; null where none does.</summary>
    public ParameterContradiction? FindContradiction()
    {
        var (centre, cluster) = (UrbanCentre.Clusters, UrbanCluster);
        ParameterContradiction[] pairs =
        [
            new("UC_density_threshold", centre.MinimumDensity, "UCL_density_threshold", cluster.MinimumDensity),
            new("UC_size_threshold", centre.MinimumPersons, "UCL_size_threshold", cluster.MinimumPersons),
            new("DUC_density_threshold", DenseUrbanCluster.MinimumDensity, "SDUC_density_threshold", SemiDenseUrbanCluster.MinimumDensity),
            new("RC_density_threshold", RuralCluster.MinimumDensity, "LDR_density_threshold", LowDensityFrom),
        ];
        return Array.Find(pairs, pair => pair.Value < pair.OtherValue);
    }

    private static UrbanisationParameters WithDensityOnly(UrbanisationParameters parameters)
    {
        var densityOnly = parameters.WithoutBuilt();
        return densityOnly with { UrbanCentre = densityOnly.UrbanCentre with { EdgeSmoothing = EdgeSmoothing.FiveOfEight } };
    }
}
