namespace Samplan.Analyses.Derivations;

/// <summary>Days begin and end in Swedish time.</summary>
internal static class SwedishTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
}
