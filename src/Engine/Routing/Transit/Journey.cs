namespace Samplan.Engine.Routing.Transit;

/// <summary>One way from a point to another: walks and rides in the order of travel. Times are seconds after the date's midnight.</summary>
/// <param name="DepartureSeconds">The departure asked for; the wait at the first stop is part of the journey.</param>
public sealed record Journey(int DepartureSeconds, int ArrivalSeconds, IReadOnlyList<JourneyLeg> Legs)
{
    /// <summary>From the departure asked for to the arrival, every wait included.</summary>
    public int TravelSeconds => ArrivalSeconds - DepartureSeconds;

    /// <summary>Vehicles; 0 when no public transport is used.</summary>
    public int RideCount => Legs.Count(static leg => leg.Kind == JourneyLegKind.Ride);

    /// <summary>Wait before the first ride: so much later could one have set out. 0 without a ride.</summary>
    public int FirstWaitSeconds => Legs.FirstOrDefault(static leg => leg.Kind == JourneyLegKind.Ride)?.WaitSeconds ?? 0;
}
