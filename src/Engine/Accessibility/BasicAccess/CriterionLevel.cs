namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>
/// What a day out and back must be to reach a level. Every bound may be left out. Times are seconds after the date's midnight; times at a bound count.
/// </summary>
/// <param name="Name">good, acceptable, or whatever the source calls it.</param>
public sealed record CriterionLevel(string Name)
{
    /// <summary>One sets out from home no sooner than this.</summary>
    public int? EarliestDeparture { get; init; }

    /// <summary>One is there by this.</summary>
    public int? LatestArrival { get; init; }

    /// <summary>One sets out for home no sooner than this.</summary>
    public int? EarliestReturn { get; init; }

    /// <summary>One must be home again by this.</summary>
    public int? LatestHome { get; init; }

    /// <summary>From the arrival there to the departure home; 0 asks for none.</summary>
    public int LeastStaySeconds { get; init; }

    /// <summary>Of each way by itself.</summary>
    public int? LongestTravelSeconds { get; init; }

    /// <summary>Of each way by itself: one fewer than its vehicles.</summary>
    public int? MostChanges { get; init; }
}
