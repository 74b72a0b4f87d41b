namespace Samplan.Catalogue;

/// <summary>The day it is where the planners are: an import late in the evening belongs to that day, not to the next one in UTC.</summary>
internal static class SwedishTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var zone) ? zone : TimeZoneInfo.Utc;

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);
}
