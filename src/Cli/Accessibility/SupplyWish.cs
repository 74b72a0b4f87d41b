namespace Samplan.Cli.Accessibility;

/// <summary>What public transport near an origin must be: stops within a walk, single trips on the day, and trips from a time in the evening.</summary>
internal sealed record SupplyWish(int WalkSeconds, int LeastTrips, int LateSeconds)
{
    public const int UsualWalkSeconds = 600;

    /// <summary>Seven return trips (Dalarna 2024).</summary>
    public const int UsualTrips = 14;

    public const int UsualLateSeconds = 18 * 3_600;

    public int LateHour => LateSeconds / 3_600;
}
