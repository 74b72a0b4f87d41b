using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Server;
using Samplan.Storage;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>The pages that are read as documents, datasets and the comparison: nothing in the console, nothing that axe finds, nothing wider than the window.</summary>
[Collection(Journey.Name)]
public sealed class DocumentTests(SampleServer server)
{
    private static readonly AxeRunOptions s_rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<string, string, int, string> Readers()
    {
        var readers = new TheoryData<string, string, int, string>();
        foreach (var page in new[] { "/datasets", "/datasets/places", "/comparison" })
        {
            foreach (var language in new[] { "sv", "en" })
            {
                readers.Add(page, language, 1440, "light");
                readers.Add(page, language, 360, "dark");
            }
        }
        return readers;
    }

    [BrowserTheory]
    [MemberData(nameof(Readers))]
    public async Task A_document_is_clean_in_every_language_width_and_theme(string address, string language, int width, string theme)
    {
        await using var visit = await Visit.OpenAsync(server, new Reader(width, 800, language), $"{address}?lang={language}&theme={theme}");

        var picture = Path.Combine(Repository.Artifacts("screenshots"), $"{address.Trim('/').Replace('/', '-')}-{language}-{width}.png");
        await visit.Page.ScreenshotAsync(new() { Path = picture, FullPage = true });
        await IsCleanAsync(visit.Page);
        // The style is there: without it the page would not scroll, and its table would have no lines.
        Assert.Equal("auto", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).overflowY"));
    }

    [BrowserFact]
    public async Task The_comparison_is_reached_from_the_legend_and_leads_to_a_place_by_keyboard()
    {
        await using var visit = await Visit.OpenAsync(server, new Reader(), "/?lang=sv");
        await visit.Page.Locator(".legend a[href^='/comparison']").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Jämförelse av klasser");

        var place = visit.Page.Locator("#published ~ .wide tbody th a").First;
        var name = await place.TextContentAsync();
        await place.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".panel-title")).ToHaveTextAsync(name!);
    }

    [BrowserFact]
    public async Task On_paper_the_comparison_is_whole_and_without_its_menu()
    {
        await using var visit = await Visit.OpenAsync(server, new Reader(), "/comparison?lang=sv");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visit.Page.Locator(".document-head")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("table").First).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task An_empty_region_says_so_and_is_clean(string language)
    {
        var root = Path.Combine(Path.GetTempPath(), $"samplan-empty-{Guid.NewGuid():n}"[..24]);
        var ruleset = Encoding.UTF8.GetBytes(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "rulesets", "sample.json")));
        Rooms.Workspaces.Create(root, "Tomt", "sv", ruleset).Value!.Dispose();
        using (var rooms = Rooms.Open(root, WorkspaceAccess.Read, TimeProvider.System).Value!)
        {
            await using var app = ServerApp.Build(rooms.Workspace, TimeProvider.System, port: 0);
            await app.StartAsync();
            await using var context = await server.Browser.NewContextAsync(
                new()
                {
                    BaseURL = ServerApp.AddressOf(app),
                    ViewportSize = new() { Width = 360, Height = 700 },
                }
            );
            var page = await context.NewPageAsync();
            var faults = new List<string>();
            page.Console += (_, message) => faults.Add(message.Text);
            foreach (var address in new[] { "/datasets", "/comparison" })
            {
                await page.GotoAsync($"{address}?lang={language}");
                await Expect(page.Locator("main p").First).Not.ToBeEmptyAsync();
                await IsCleanAsync(page);
            }
            Assert.Empty(faults);
        }
        Directory.Delete(root, recursive: true);
    }

    private static async Task IsCleanAsync(IPage page)
    {
        var found = (await page.RunAxe(s_rules)).Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "wider than the window");
    }
}
