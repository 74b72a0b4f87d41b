namespace Samplan.Accounts;

/// <summary>The day and hour it is where the planners are; a mandate's last day is the whole of that day there.</summary>
internal static class SwedishTime
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var zone) ? zone : TimeZoneInfo.Utc;

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Of(clock.GetUtcNow()).DateTime);

    public static DateTimeOffset Of(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, s_zone);
}
