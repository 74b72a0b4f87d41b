using Samplan.Engine.Networks;

namespace Samplan.Engine.Routing.Transit;

/// <summary>What a traveller by public transport does and does not do.</summary>
public sealed record TransitRules
{
    /// <summary>Most vehicles in one journey, at least 1.</summary>
    public int MaxRides { get; init; } = 3;

    /// <summary>A journey takes less than this, walks and waits included.</summary>
    public int MaxSeconds { get; init; } = 120 * 60;

    /// <summary>Time at the first stop before the vehicle leaves.</summary>
    public int FirstBoardingSeconds { get; init; } = 60;

    /// <summary>Time between stepping off, or the end of the walk between two stops, and the next vehicle's departure.</summary>
    public int ChangeSeconds { get; init; } = 60;

    /// <summary>
    /// The longest walk between the stops of two vehicles, seconds; 0 lets one change only where both stop at one place. It bounds the walks that are found on the streets
    /// (<see cref="OnChange"/>); a change that a timetable states itself takes what it states.
    /// </summary>
    public int MaxChangeWalkSeconds { get; init; } = 15 * 60;

    /// <summary>Whether the vehicle must leave later than those seconds, not only at them.</summary>
    public bool BoardsStrictlyLater { get; init; }

    /// <summary>
    /// The rules of Conveyal R5 6.9 (FastRaptorWorker): three rides, 60 seconds before every boarding and a strictly later departure. Its other rules lie in the walks that it is
    /// given: access without limit, egress within 2,000 m, changes within 1,000 m to the closest stop of each pattern, no trips of other days.
    /// </summary>
    public static TransitRules R5 { get; } = new() { BoardsStrictlyLater = true };

    /// <summary>How one walks between the stops of two vehicles, for <see cref="StopJourneys.Between"/>: on foot whatever brings one to the first stop.</summary>
    /// <param name="walking">Speed and how stops are tied to streets.</param>
    public TravelRules OnChange(TravelRules walking) =>
        walking with
        {
            Mode = TravelMode.Walk,
            Measure = TravelMeasure.Time,
            LimitSeconds = MaxChangeWalkSeconds,
        };

    internal int FirstSlackSeconds => FirstBoardingSeconds + (BoardsStrictlyLater ? 1 : 0);

    internal int ChangeSlackSeconds => ChangeSeconds + (BoardsStrictlyLater ? 1 : 0);
}
