namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>When a journey by public transport begins, and which of the journeys that begin then counts.</summary>
/// <param name="FirstMinute">Minutes after midnight.</param>
/// <param name="LastMinute">Minutes after midnight; the last departure is the minute before.</param>
/// <param name="Percentile">50: the journey that half of the departures are faster than.</param>
/// <param name="Date">Null for the timetable's typical weekday.</param>
public sealed record TravelWindow(int FirstMinute, int LastMinute, double Percentile, DateOnly? Date)
{
    /// <summary>A weekday's morning.</summary>
    public static TravelWindow Morning { get; } = new(7 * 60, 9 * 60, 50, null);
}
