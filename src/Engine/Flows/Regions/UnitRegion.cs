namespace Samplan.Engine.Flows.Regions;

/// <summary>Where one unit ended up, and why.</summary>
/// <param name="Unit">The unit's number in the flow table.</param>
/// <param name="Region">Number of its region in <see cref="RegionalDivision.Regions"/>; null when it is in none.</param>
/// <param name="Role">What it is there.</param>
public sealed record UnitRegion(int Unit, int? Region, RegionRole Role)
{
    /// <summary>Links between the unit and its centre: 0 for the centre, 1 where the method knows no chains.</summary>
    public int Level { get; init; }

    /// <summary>Share 0–1 of the unit's employed residents behind its place in the region; null for a centre. Each method says of whom.</summary>
    public double? LinkShare { get; init; }

    /// <summary>The distance that decides: below 0 the condition is not met. Null where the method has no threshold for the unit.</summary>
    public double? Margin { get; init; }

    /// <summary>The distance to each threshold.</summary>
    public IReadOnlyList<ThresholdMargin> Margins { get; init; } = [];

    /// <summary>What was decided about this unit, in order; the last one holds.</summary>
    public IReadOnlyList<RegionEvent> Reasons { get; init; } = [];
}
