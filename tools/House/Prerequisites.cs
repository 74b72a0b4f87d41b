using System.Globalization;

namespace Samplan.House;

/// <summary>What the tests need besides the .NET SDK: a Chromium for the browser journeys, Node.js for the front end, GDAL to read what we write.</summary>
internal static class Prerequisites
{
    private static readonly Version s_nodeNeeded = new(20, 19);

    private static readonly string[] s_knownChromiums =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static bool MayInstall =>
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/etc/debian_version") && Shell.Find("apt-get") is not null;

    /// <summary>Finds a Chromium, installing Debian's where that is allowed, and hands it to the tests as SAMPLAN_CHROMIUM.</summary>
    public static void ProvideChromium(Repository repository)
    {
        if (FindChromium() is null && MayInstall)
            Install(repository, "chromium", "fonts-liberation");
        if (FindChromium() is { } chromium)
            Environment.SetEnvironmentVariable("SAMPLAN_CHROMIUM", chromium);
        else
            Console.WriteLine(
                "There is no Chromium here. Install it (Debian: apt-get install chromium) or set SAMPLAN_CHROMIUM to one; browser journeys need it."
            );
    }

    /// <summary>Installs ogrinfo where that is allowed: another program that reads the GeoPackages we write. Its tests are skipped without it.</summary>
    public static void ProvideOgr(Repository repository)
    {
        if (Shell.Find("ogrinfo") is null && MayInstall)
            Install(repository, "gdal-bin");
    }

    /// <summary>Installs what <c>tests/Servers</c> locks: the provider of sign-in and the mail server of others that the tests talk to.</summary>
    public static void ProvideTestServers(Repository repository)
    {
        var wanted = new FileInfo(repository.PathTo("tests", "Servers", "package-lock.json"));
        var present = new FileInfo(repository.PathTo("tests", "Servers", "node_modules", ".package-lock.json"));
        if (present.Exists && present.LastWriteTimeUtc >= wanted.LastWriteTimeUtc)
            return;
        if (WhyNoNode(repository) is { } reason)
        {
            Console.WriteLine($"{reason} and to try sign-in and mail against real servers.");
            return;
        }
        ShellResult result = new(1, "");
        for (var attempt = 1; attempt <= 3 && !result.IsDone; attempt++)
            result = Shell.Run(repository.PathTo("tests", "Servers"), Shell.Find("npm") ?? "npm", "ci", "--no-audit", "--no-fund");
        if (!result.IsDone)
            Console.WriteLine(result.Output);
    }

    /// <summary>Null when a Node.js that can build the front end is here, else what to do about it.</summary>
    public static string? WhyNoNode(Repository repository)
    {
        if (Shell.Find("node") is not { } node || Shell.Find("npm") is null)
            return $"Node.js is not here; install {s_nodeNeeded} or later to check the front end";
        var said = Shell.Run(repository.Root, node, "--version").Output.Trim().TrimStart('v');
        return Version.TryParse(said, out var version) && version >= s_nodeNeeded
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Node.js is {said}; install {s_nodeNeeded} or later to check the front end");
    }

    private static string? FindChromium() =>
        Environment.GetEnvironmentVariable("SAMPLAN_CHROMIUM") is { Length: > 0 } named && File.Exists(named)
            ? named
            : Shell.Find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable") ?? s_knownChromiums.FirstOrDefault(File.Exists);

    private static void Install(Repository repository, params string[] packages)
    {
        Console.WriteLine($"Installing {string.Join(", ", packages)} …");
        ShellResult result = new(1, "");
        for (var attempt = 1; attempt <= 3 && !result.IsDone; attempt++)
        {
            if (attempt > 1)
                Thread.Sleep(TimeSpan.FromSeconds(5 * attempt));
            Shell.Run(repository.Root, "apt-get", "update", "-qq");
            result = Shell.Run(repository.Root, "apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. packages]);
        }
        if (!result.IsDone)
            Console.WriteLine(result.Output);
    }
}
