namespace Samplan.Accounts.Contracts;

/// <summary>Which page of the handbook helps with which page of the program.</summary>
public static class HelpAddress
{
    /// <summary>The first page of the handbook, and what helps where nothing else does.</summary>
    public const string Index = "index";

    private const string English = "english";

    // By how a path begins; the first that fits.
    private static readonly (string Path, string Page)[] s_pages =
    [
        ("/proposals/apply", "svara-pa-ett-forslag"),
        ("/proposals", "lagg-fram-ett-forslag"),
        ("/editions/compare", "jamfor-utgavor"),
        ("/editions", "frys-en-utgava"),
        ("/datasets", "hall-data-farska"),
        ("/comparison", "las-strukturbilden"),
        ("/organisations", "bjud-in-och-ge-roller"),
        ("/audit", "bjud-in-och-ge-roller"),
        ("/workshops", "kor-en-workshop"),
        ("/sign-in", "logga-in"),
        ("/account", "logga-in"),
        ("/invitations", "logga-in"),
        ("/forgotten-password", "logga-in"),
        ("/new-password", "logga-in"),
        ("/help", Index),
    ];

    /// <summary>Every page that is led to.</summary>
    public static IReadOnlyList<string> Pages { get; } = [.. s_pages.Select(one => one.Page).Append(Index).Append(English).Distinct(StringComparer.Ordinal)];

    /// <summary>The address of the page that helps with a path, without a query. In English there is one page.</summary>
    public static string Of(string path, string language) => $"/help/{(language == "en" ? English : PageFor(path))}";

    private static string PageFor(string path) =>
        path == "/" ? "las-strukturbilden"
        : path.EndsWith("/decision", StringComparison.Ordinal) ? "svara-pa-ett-forslag"
        : s_pages.FirstOrDefault(one => path == one.Path || path.StartsWith(one.Path + "/", StringComparison.Ordinal)).Page ?? Index;
}
