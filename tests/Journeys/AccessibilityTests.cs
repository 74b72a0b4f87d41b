using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Samplan.Journeys.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>No violation that axe can find (WCAG 2.0 to 2.2, A and AA) in any main state, in both languages, both themes, on desk and phone.</summary>
[Collection(Journey.Name)]
public sealed class AccessibilityTests(SampleServer server)
{
    private static readonly AxeRunOptions s_rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<string, string, int> Readers() =>
        new()
        {
            { "sv", "light", 1440 },
            { "sv", "light", 360 },
            { "sv", "dark", 1440 },
            { "sv", "dark", 360 },
            { "en", "light", 1440 },
            { "en", "light", 360 },
            { "en", "dark", 1440 },
            { "en", "dark", 360 },
        };

    [BrowserTheory]
    [MemberData(nameof(Readers))]
    public async Task Every_state_of_the_map_page_is_without_violations(string language, string theme, int width)
    {
        var reader = new Reader(width, width < 500 ? 780 : 900, language, theme) { Mail = "redaktor@exempel.se" };
        await using var visit = await Visit.OpenMapAsync(server, reader, $"place={server.Nodes[1].Id}");
        var page = visit.Page;
        await page.Locator(".amendments summary").ClickAsync();
        IsClean(await page.RunAxe(s_rules), "a place with the form for a change");

        await page.Locator(".link-bars th a").First.ClickAsync();
        await Expect(page.Locator("article[data-link]")).ToBeVisibleAsync();
        IsClean(await page.Locator("#panel").RunAxe(s_rules), "a link");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("a");
        await Expect(page.Locator("#search-hits li").First).ToBeVisibleAsync();
        IsClean(await page.Locator(".header").RunAxe(s_rules), "the search with its hits");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");

        await page.EvaluateAsync("document.querySelector('sp-shortcuts').dispatchEvent(new Event('sp-toggle'))");
        IsClean(await page.Locator("dialog").RunAxe(s_rules), "the keys");
    }

    [BrowserTheory]
    [MemberData(nameof(Readers))]
    public async Task A_layer_on_the_map_and_an_empty_table_are_without_violations(string language, string theme, int width)
    {
        var reader = new Reader(width, width < 500 ? 780 : 900, language, theme);
        await using var visit = await Visit.OpenMapAsync(server, reader, $"layers={server.OwnLayer}&filter=zzz");
        await Expect(visit.Page.Locator(".layer-settings .class-key")).ToBeAttachedAsync();
        IsClean(await visit.Page.RunAxe(s_rules), "a layer of one's own, and a table without a match");
    }

    [BrowserFact]
    public async Task The_paper_is_without_violations()
    {
        await using var visit = await Visit.OpenAsync(server, new Reader(), "/?print=a3");
        IsClean(await visit.Page.RunAxe(s_rules), "the paper");
    }

    private static void IsClean(AxeResult result, string state)
    {
        var found = result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Target} {node.Html}")).ToList();
        Assert.True(found.Count == 0, $"{state}:\n{string.Join('\n', found)}");
    }
}
