namespace Samplan.Engine.Settlements;

/// <summary>How near points must be to belong together, and how many people a cluster needs.</summary>
public sealed record DistanceClusterRules(double DistanceMetres, double MinimumPersons)
{
    /// <summary>The traditional rule for a locality (tätort): 200 m between houses and 200 residents.</summary>
    public static DistanceClusterRules Locality { get; } = new(200, 200);

    /// <summary>The traditional rule for a small locality (småort): 150 m and 50 residents.</summary>
    public static DistanceClusterRules SmallLocality { get; } = new(150, 50);

    /// <summary>
    /// Side of the squares whose middles the points are; 0 for points. The distance between two squares is that between their edges, so that those
    /// that touch, if only at a corner, are no distance apart.
    /// </summary>
    public double SideMetres { get; init; }
}
