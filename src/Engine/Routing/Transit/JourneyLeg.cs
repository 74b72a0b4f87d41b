using Samplan.Engine.Networks;

namespace Samplan.Engine.Routing.Transit;

/// <summary>How a leg is made.</summary>
public enum JourneyLegKind
{
    /// <summary>On foot: to a stop, between two, from one, or all the way.</summary>
    Walk,

    /// <summary>By bicycle to the first stop, from the last, or all the way.</summary>
    Bike,

    /// <summary>By car to the first stop, from the last, or all the way.</summary>
    Car,

    /// <summary>In a vehicle of public transport.</summary>
    Ride,
}

/// <summary>One leg of a journey. Times are seconds after the date's midnight.</summary>
/// <param name="Kind">How it is made.</param>
/// <param name="FromStop">−1 for the journey's beginning.</param>
/// <param name="ToStop">−1 for the journey's end.</param>
/// <param name="DepartureSeconds">When it begins: for a ride when the vehicle leaves.</param>
/// <param name="ArrivalSeconds">When it ends, before any time that the next vehicle demands.</param>
public sealed record JourneyLeg(JourneyLegKind Kind, int FromStop, int ToStop, int DepartureSeconds, int ArrivalSeconds)
{
    /// <summary>Line of a ride, −1 for what is no ride.</summary>
    public int Line { get; init; } = -1;

    /// <summary>Source and trip of a ride; null for what is none, and for a ride on a line that promises only a headway.</summary>
    public (int Source, int Trip)? Trip { get; init; }

    /// <summary>The calls of a ride: the pattern, and where on it one boards and alights; for a line that promises only a headway the run's number from the end, ~run.</summary>
    internal (int Pattern, int Boarded, int Alighted) Calls { get; init; }

    /// <summary>Time at the stop before this ride leaves, slack included; 0 for what is no ride.</summary>
    public int WaitSeconds { get; init; }

    /// <summary>What a leg on the streets is called.</summary>
    internal static JourneyLegKind KindOf(TravelMode mode) =>
        mode switch
        {
            TravelMode.Walk => JourneyLegKind.Walk,
            TravelMode.Bike => JourneyLegKind.Bike,
            TravelMode.Car => JourneyLegKind.Car,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
}
