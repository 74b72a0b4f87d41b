namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// Shares (0–1) of a unit in each class of cells, of its people or, where nobody lives, of its land. With classes of level 1 all urban clusters are
/// in <see cref="Suburban"/> and all rural cells in <see cref="LowDensity"/>.
/// </summary>
public readonly record struct UnitShares(double Centre, double DenseCluster, double SemiDenseCluster, double Suburban)
{
    public double RuralCluster { get; init; }

    public double LowDensity { get; init; }

    public double VeryLowDensity { get; init; }

    /// <summary>In urban clusters of any kind, centres left out.</summary>
    public double Cluster => DenseCluster + SemiDenseCluster + Suburban;

    public double Rural => RuralCluster + LowDensity + VeryLowDensity;
}
