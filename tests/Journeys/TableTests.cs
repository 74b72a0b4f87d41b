using System.Globalization;
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

    [BrowserFact]
    public async Task Two_dimensions_drawn_at_once_are_in_the_table_and_its_file_together()
    {
        await using var visit = await Visit.OpenMapAsync(server, new Reader(), "table=links&rows=5000");
        var (page, tab, rows) = (visit.Page, visit.Page.Locator("[data-tab=links] .count"), visit.Page.Locator(".table-scroll tbody tr"));
        var one = await tab.TextContentAsync();
        await page.Locator("input[name=dimension][value=migration]").CheckAsync();
        await Expect(tab).Not.ToHaveTextAsync(one!);
        await Expect(page.Locator("input[name=dimension]:checked")).ToHaveCountAsync(2);
        await Expect(rows.Filter(new() { HasText = "Flyttning" }).First).ToBeAttachedAsync();
        await Expect(rows.Filter(new() { HasText = "Pendling" }).First).ToBeAttachedAsync();

        var lines = (
            await page.APIRequest.GetAsync((await page.Locator(".csv").First.GetAttributeAsync("href"))!) is var file ? await file.TextAsync() : ""
        ).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(int.Parse(string.Concat((await tab.TextContentAsync())!.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture), lines.Length - 1);
    }

    [BrowserFact]
    public async Task The_typology_is_a_table_and_a_file_too()
    {
        await using var visit = await Visit.OpenMapAsync(server, new Reader(), "table=typology");
        var page = visit.Page;
        await Expect(page.Locator(".table-tabs a[aria-current]")).ToHaveAttributeAsync("data-tab", "typology");
        await Expect(page.Locator(".table-scroll tbody tr").First).ToContainTextAsync("Ruta");
        var cells = int.Parse(
            string.Concat((await page.Locator("[data-tab=typology] .count").TextContentAsync())!.Where(char.IsAsciiDigit)),
            CultureInfo.InvariantCulture
        );
        var file = await page.APIRequest.GetAsync((await page.Locator(".csv").First.GetAttributeAsync("href"))!);
        Assert.Equal(cells, (await file.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
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
