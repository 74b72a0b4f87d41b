namespace Samplan.Kernel;

/// <summary>Where the planners are: days begin and end there, whatever the machine's own zone is. Moments are stored in UTC.</summary>
public static class SwedishTime
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The same moment on a Swedish clock.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, s_zone);

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment).DateTime);

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());
}
