namespace Samplan.Accounts.Identity;

/// <summary>Browser and system in a few words, for somebody who looks through where they are signed in. The full line that a browser sends is not kept.</summary>
internal static class DeviceName
{
    // In this order: most browsers claim to be several of the later ones too.
    private static readonly (string Mark, string Name)[] s_browsers =
    [
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] s_systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        string?[] parts = [Find(userAgent, s_browsers), Find(userAgent, s_systems)];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Find(string? userAgent, (string Mark, string Name)[] known) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Mark, StringComparison.Ordinal) == true).Name;
}
