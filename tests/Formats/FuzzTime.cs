using System.Globalization;

namespace Samplan.Formats.Tests;

/// <summary>For how long each reader is tried with changed files: the seconds in SAMPLAN_FUZZ_SECONDS, else 60 where CI is true and 3 elsewhere.</summary>
internal static class FuzzTime
{
    public static double Seconds { get; } =
        Environment.GetEnvironmentVariable("SAMPLAN_FUZZ_SECONDS") is { Length: > 0 } stated ? double.Parse(stated, CultureInfo.InvariantCulture)
        : string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase) ? 60
        : 3;
}
