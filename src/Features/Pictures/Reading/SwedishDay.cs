namespace Samplan.Pictures.Reading;

/// <summary>The day a moment falls on where the planners are.</summary>
internal static class SwedishDay
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var zone) ? zone : TimeZoneInfo.Utc;

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, s_zone).DateTime);
}
