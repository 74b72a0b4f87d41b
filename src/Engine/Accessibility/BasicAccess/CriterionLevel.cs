namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>
/// What a day out and back must be to reach a level. Every bound may be left out. Times are seconds after the date's midnight; times at a bound count.
/// </summary>
/// <param name="Name">good, acceptable, or whatever the source calls it.</param>
public sealed record CriterionLevel(string Name)
{
    public int? EarliestDeparture { get; init; }

    public int? LatestArrival { get; init; }

    public int? EarliestReturn { get; init; }

    /// <summary>One must be home again by this.</summary>
    public int? LatestHome { get; init; }

    public int LeastStaySeconds { get; init; }

    /// <summary>Of each way by itself.</summary>
    public int? LongestTravelSeconds { get; init; }

    public int? MostChanges { get; init; }
}
