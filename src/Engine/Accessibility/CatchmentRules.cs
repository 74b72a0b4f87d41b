using Samplan.Engine.Networks;

namespace Samplan.Engine.Accessibility;

/// <summary>How supply and demand meet in a floating catchment area.</summary>
/// <param name="Zones">Bounds rising. One zone of weight 1 is the plain method.</param>
public sealed record CatchmentRules(IReadOnlyList<CatchmentZone> Zones)
{
    /// <summary>Luo and Qi (2009): weights of the zones to 10, 20 and 30 minutes.</summary>
    public static IReadOnlyList<double> EnhancedWeights { get; } = [1, 0.68, 0.22];

    /// <summary>
    /// Whether weights are made to add up to 1 on both sides, so that nobody is counted at several facilities and no facility's supply several times (Páez, Higgins and Vivona 2019).
    /// </summary>
    public bool IsBalanced { get; init; }

    /// <summary>Two-step floating catchment area (Luo and Wang 2003): all within the bound count alike.</summary>
    public static CatchmentRules Plain(uint upTo) => new([new CatchmentZone(upTo, 1)]);

    /// <summary>The enhanced method (Luo and Qi 2009) with three bounds and its weights.</summary>
    public static CatchmentRules Enhanced(uint first, uint second, uint third) =>
        new([new(first, EnhancedWeights[0]), new(second, EnhancedWeights[1]), new(third, EnhancedWeights[2])]);

    /// <summary>The weight of a cost, 0 beyond the last bound.</summary>
    public double WeightAt(uint cost)
    {
        if (cost == RoadNetwork.Never)
            return 0;
        foreach (var zone in Zones)
        {
            if (cost <= zone.UpTo)
                return zone.Weight;
        }
        return 0;
    }
}
