using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Accounts.Contracts;
using Samplan.Journeys.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>
/// The handbook says what the program says, and every page leads to it. With SAMPLAN_WRITE=1 the pictures of the handbook are made anew
/// (<c>dotnet test tests/Journeys --filter Handbook</c>).
/// </summary>
[Collection(Journey.Name)]
public sealed partial class HandbookTests(SampleServer server)
{
    private const int LargestPictureBytes = 150 * 1024;

    private static string Folder => Path.Combine(Repository.Root, "docs", "handbok");

    [BrowserTheory]
    [InlineData("strukturbilden", "", 1000, 640)]
    [InlineData("jamforelse", "redaktor /editions/compare?from=1&to=2", 1000, 520)]
    [InlineData("jamforelse-telefon", "politiker1 /editions/compare?from=1&to=1", 390, 700)]
    [InlineData("forslag", "planerare1 /proposals/4", 1000, 760)]
    [InlineData("granskning", "redaktor /proposals/2", 1000, 700)]
    [InlineData("godta-med-andring", "redaktor /proposals/2/decision", 1000, 760)]
    [InlineData("utgavor", "redaktor /editions", 1000, 640)]
    [InlineData("datamangder", "redaktor /datasets", 1000, 640)]
    [InlineData("organisation", "admin /organisations", 1000, 760)]
    [InlineData("logga-in", "- /sign-in", 1000, 640)]
    public async Task Every_picture_shows_a_page_of_the_demonstration(string name, string page, int width, int height)
    {
        var (mailbox, address) = page.Split(' ') is [var who, var where] ? (who, where) : ("-", $"/?place={server.Nodes[3].Id}");
        var reader = new Reader(width, height) { Mail = mailbox == "-" ? null : $"{mailbox}@exempel.se" };
        await using var visit = await Visit.OpenAsync(server, reader, address);
        if (name == "strukturbilden")
            await visit.MapRestsAsync();
        if (name == "organisation")
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Alsköping kommun" }).ClickAsync();
        await Expect(visit.Page.Locator("h1").First).Not.ToBeEmptyAsync();
        if (Environment.GetEnvironmentVariable("SAMPLAN_WRITE") == "1")
        {
            // Of the map a part only: a picture of the whole is too large a file.
            var clip =
                name == "strukturbilden"
                    ? new Clip
                    {
                        X = 380,
                        Y = 48,
                        Width = 620,
                        Height = 440,
                    }
                    : null;
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "bilder", $"{name}.png"), Clip = clip });
        }
    }

    [BrowserTheory]
    [InlineData("/proposals", "Lägg fram ett förslag")]
    [InlineData("/editions/compare?from=1&to=2", "Jämför utgåvor")]
    [InlineData("/datasets", "Håll data färska")]
    [InlineData("/organisations", "Bjud in och ge roller")]
    [InlineData("/account", "Logga in och sköt ditt konto")]
    public async Task A_page_leads_to_the_help_with_it_by_mouse_and_by_key(string address, string title)
    {
        await using var visit = await Visit.OpenAsync(server, new Reader { Mail = "redaktor@exempel.se" }, address);
        var page = visit.Page;
        await page.Locator("a[data-help]").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        foreach (var key in new[] { "F1", "Shift+?" })
        {
            await page.GotoAsync(address);
            await page.Keyboard.PressAsync(key);
            await Expect(page.Locator("h1")).ToHaveTextAsync(title);
        }
    }

    [BrowserFact]
    public async Task The_map_leads_to_the_help_with_it()
    {
        await using var visit = await Visit.OpenMapAsync(server, new Reader());
        await visit.Page.Keyboard.PressAsync("F1");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Läs strukturbilden");
    }

    [BrowserTheory]
    [InlineData("sv", "light", 1440)]
    [InlineData("en", "dark", 390)]
    public async Task Every_page_of_the_handbook_is_whole_and_without_violations(string language, string theme, int width)
    {
        await using var visit = await Visit.OpenAsync(server, new Reader(width, 900, language, theme), $"/help?lang={language}&theme={theme}");
        var page = visit.Page;
        foreach (var file in Directory.EnumerateFiles(Folder, "*.md"))
        {
            await page.GotoAsync($"/help/{Path.GetFileNameWithoutExtension(file)}?lang={language}&theme={theme}");
            var text = await page.Locator("article").InnerTextAsync();
            Assert.DoesNotMatch(Left(), text);
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{file}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{file} is wider than the window.");
            Assert.True(
                await page.EvaluateAsync<bool>("[...document.images].every(image => image.complete && image.naturalWidth > 0)"),
                $"{file}: a picture is missing"
            );
        }
    }

    [Fact]
    public void Every_picture_is_named_once_and_small_and_every_page_that_helps_is_there()
    {
        var named = Directory
            .EnumerateFiles(Folder, "*.md")
            .SelectMany(file => Picture().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Order(StringComparer.Ordinal);
        var pictures = new DirectoryInfo(Path.Combine(Folder, "bilder")).GetFiles();
        Assert.Equal(pictures.Select(picture => picture.Name).Order(StringComparer.Ordinal), named);
        Assert.All(pictures, picture => Assert.True(picture.Length <= LargestPictureBytes, $"{picture.Name} is {picture.Length / 1024} kB"));
        Assert.All(HelpAddress.Pages, page => Assert.True(File.Exists(Path.Combine(Folder, $"{page}.md")), page));
    }

    /// <summary>What stands in bold is what one looks for on the page.</summary>
    [Fact]
    public void What_the_handbook_calls_things_stands_on_the_pages()
    {
        using var texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "texts", "sv.json")));
        var said = ListTexts(texts.RootElement).ToList();
        var unknown =
            from file in Directory.EnumerateFiles(Folder, "*.md")
            where Path.GetFileName(file) != "english.md"
            from Match bold in Bold().Matches(File.ReadAllText(file))
            let words = bold.Groups[1].Value.TrimEnd('…', ' ')
            where !said.Exists(text => text.StartsWith(words, StringComparison.Ordinal))
            select $"{Path.GetFileName(file)}: {words}";
        Assert.Empty(unknown);
    }

    private static IEnumerable<string> ListTexts(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(one => ListTexts(one.Value)),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };

    [GeneratedRegex(@"!\[[^\]]+\]\(bilder/([a-z0-9-]+\.png)\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();

    // Markdown that was not understood.
    [GeneratedRegex(@"\*\*|\]\(|^#|^- ", RegexOptions.Multiline)]
    private static partial Regex Left();
}
