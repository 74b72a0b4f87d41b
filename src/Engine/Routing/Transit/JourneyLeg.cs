namespace Samplan.Engine.Routing.Transit;

/// <summary>How a leg is made.</summary>
public enum JourneyLegKind
{
    Walk,
    Ride,
}

/// <summary>One leg of a journey. Times are seconds after the date's midnight.</summary>
/// <param name="FromStop">−1 for the journey's beginning.</param>
/// <param name="ToStop">−1 for the journey's end.</param>
public sealed record JourneyLeg(JourneyLegKind Kind, int FromStop, int ToStop, int DepartureSeconds, int ArrivalSeconds)
{
    /// <summary>Line of a ride, −1 for a walk.</summary>
    public int Line { get; init; } = -1;

    /// <summary>Source and trip of a ride; null for a walk, and for a ride on a line that promises only a headway.</summary>
    public (int Source, int Trip)? Trip { get; init; }

    /// <summary>The calls of a ride: the pattern, and where on it one boards and alights; for a line that promises only a headway the run's number from the end, ~run.</summary>
    internal (int Pattern, int Boarded, int Alighted) Calls { get; init; }

    /// <summary>Time at the stop before this ride leaves, slack included; 0 for a walk.</summary>
    public int WaitSeconds { get; init; }
}
