namespace Samplan.Engine.Networks.Timetables;

/// <summary>How a timetable of one day is made.</summary>
public sealed record TimetableOptions
{
    /// <summary>So many days before the date are asked for trips that are still under way after midnight.</summary>
    public int DaysBefore { get; init; } = 1;

    /// <summary>So many days after the date are asked for trips that a journey reaches after midnight.</summary>
    public int DaysAfter { get; init; } = 1;

    /// <summary>What a promised headway without times becomes.</summary>
    public HeadwayRule Headways { get; init; } = HeadwayRule.HalfHeadway;

    /// <summary>For <see cref="HeadwayRule.Drawn"/>: the same seed draws the same departures.</summary>
    public int Seed { get; init; }
}
