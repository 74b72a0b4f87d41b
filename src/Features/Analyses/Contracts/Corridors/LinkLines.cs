namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>How the links between places of the region can be drawn other than straight.</summary>
/// <param name="Network">Version (hash) of the network; null where there is none.</param>
/// <param name="Roads">Along the fastest way by car from the first place to the second.</param>
/// <param name="Bundles">Edge-path bundling (Wallinger et al. 2021): long links by way of shorter ones, by length along the roads.</param>
public sealed record LinkLines(string? Network, LineDrawing Roads, LineDrawing Bundles)
{
    /// <summary>How far a simplified line may lie from the whole one: for maps of a region, of a municipality and of a town.</summary>
    public static IReadOnlyList<double> TolerancesMetres { get; } = [75, 20, 5];
}
