namespace Samplan.Engine.Routing.Transit;

/// <summary>The two ends of a journey: stops near the origin, stops near the destination, and the way between them without vehicles. Whole seconds, at least 0.</summary>
/// <param name="AccessStops">Stops that the origin has a way to, in any order.</param>
/// <param name="AccessSeconds">The way to each of them.</param>
/// <param name="EgressStops">Stops that have a way to the destination, in any order.</param>
/// <param name="EgressSeconds">The way from each of them.</param>
public sealed record JourneyEnds(int[] AccessStops, int[] AccessSeconds, int[] EgressStops, int[] EgressSeconds)
{
    /// <summary>−1 when there is no such way.</summary>
    public int DirectSeconds { get; init; } = -1;

    /// <summary>How these ways are made, which the journey's legs tell.</summary>
    public JourneyModes Modes { get; init; } = JourneyModes.OnFoot;
}
