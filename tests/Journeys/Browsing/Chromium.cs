using Microsoft.Playwright;

namespace Samplan.Journeys.Tests.Browsing;

/// <summary>The system's Chromium: SAMPLAN_CHROMIUM, else the usual path on Debian. Nothing is downloaded.</summary>
internal static class Chromium
{
    // The map is drawn without a graphics card, and the browser asks nobody anything of its own accord.
    private static readonly string[] s_flags =
    [
        "--no-sandbox",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-first-run",
        "--font-render-hinting=none",
    ];

    public static string? Path { get; } =
        new[]
        {
            Environment.GetEnvironmentVariable("SAMPLAN_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }.FirstOrDefault(File.Exists);

    /// <summary>True where a missing browser is a fault and not a reason to skip.</summary>
    public static bool IsDemanded { get; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why the journeys cannot be made here; null where they can, or where they must.</summary>
    public static string? WhyNot =>
        Path is not null || IsDemanded ? null : "no Chromium here: install it (Debian: apt-get install chromium) or set SAMPLAN_CHROMIUM";

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Path ?? throw new FileNotFoundException("The journeys need a Chromium: apt-get install chromium, or set SAMPLAN_CHROMIUM."),
                Args = s_flags,
            }
        );
}
