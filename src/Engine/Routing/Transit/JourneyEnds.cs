namespace Samplan.Engine.Routing.Transit;

/// <summary>The two ends of a journey on foot: stops near the origin, stops near the destination, and the way between them without vehicles.</summary>
public sealed record JourneyEnds(int[] AccessStops, int[] AccessSeconds, int[] EgressStops, int[] EgressSeconds)
{
    /// <summary>−1 when there is no such way.</summary>
    public int DirectSeconds { get; init; } = -1;
}
