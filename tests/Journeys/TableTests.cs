using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>The table twin: everything that the map says can be sorted, filtered, chosen and taken away.</summary>
[Collection(Journey.Name)]
public sealed class TableTests(SampleServer server)
{
    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task The_table_is_sorted_and_filtered_and_a_row_opens_its_place(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenMapAsync(server, new Reader());
        var (page, place) = (visit.Page, server.Nodes[3]);
        var rows = page.Locator(".table-scroll tbody tr");

        await hand.PressAsync(page.Locator("th a[data-sort]").First);
        await Expect(page.Locator("th[aria-sort]")).ToHaveAttributeAsync("aria-sort", "ascending");
        await hand.PressAsync(page.Locator("th a[data-sort]").First);
        await Expect(page.Locator("th[aria-sort]")).ToHaveAttributeAsync("aria-sort", "descending");
        var names = await rows.Locator("th").AllTextContentsAsync();
        Assert.Equal(names.OrderDescending(StringComparer.Create(new("sv-SE"), ignoreCase: true)), names);

        await hand.WriteAsync(page.Locator("#table-filter"), place.Name);
        await Expect(page.Locator($"tr[data-id='{place.Id}']")).ToBeVisibleAsync();
        await visit.WaitForQueryAsync(query => query.Contains("filter=", StringComparison.Ordinal));
        await Expect(rows.Filter(new() { HasNotText = place.Name })).ToHaveCountAsync(0);

        await hand.OpenRowAsync(page.Locator($"tr[data-id='{place.Id}']"));
        await Expect(page.Locator(".panel-title")).ToHaveTextAsync(place.Name);
        await Expect(page.Locator("tr[data-selected] th")).ToContainTextAsync(place.Name);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#panel")).ToBeHiddenAsync();
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task The_links_table_is_downloaded_as_it_is_filtered(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenMapAsync(server, new Reader());
        var (page, place) = (visit.Page, server.Nodes[0]);

        await hand.PressAsync(page.Locator(".table-tabs a[data-tab=links]"));
        await Expect(page.Locator(".table-tabs a[aria-current]")).ToHaveAttributeAsync("data-tab", "links");
        await hand.WriteAsync(page.Locator("#table-filter"), place.Name);
        await Expect(page.Locator(".csv").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("filter="));
        var download = await page.RunAndWaitForDownloadAsync(() => hand.PressAsync(page.Locator(".csv").First));
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.True(lines.Length > 2, "A header and rows.");
        Assert.All(lines.Skip(1).Where(line => line.Length > 0), line => Assert.Contains(place.Name, line, StringComparison.Ordinal));
    }
}
