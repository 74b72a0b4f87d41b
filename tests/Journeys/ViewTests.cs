using System.Globalization;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>What the reader turns on, off and over: dimension, cut-off, layers, colours, language; and that the address remembers it.</summary>
[Collection(Journey.Name)]
public sealed class ViewTests(SampleServer server)
{
    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task The_links_change_dimension_and_thin_out_as_the_cutoff_rises(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenMapAsync(server, new Reader());
        var links = visit.Page.Locator(".legend-part[data-part=links]");
        var count = links.Locator("[data-slot=links-count]");
        var alone = await count.TextContentAsync();
        await hand.PressAsync(links.Locator("input[name=dimension]").Nth(1));
        await visit.WaitForQueryAsync(static query => query.Contains("dimension=commuting,", StringComparison.Ordinal));
        await Expect(count).Not.ToHaveTextAsync(alone!);
        await hand.PressAsync(links.Locator("input[name=dimension]").First);
        await visit.WaitForQueryAsync(static query => !query.Contains("commuting", StringComparison.Ordinal));
        var (shown, words) = (await count.TextContentAsync(), await links.Locator(".cutoff-text").TextContentAsync());

        await hand.RaiseAsync(links.Locator(".cutoff-range"));
        await Expect(count).Not.ToHaveTextAsync(shown!);
        await Expect(links.Locator(".cutoff-text")).Not.ToHaveTextAsync(words!);
        Assert.True(First(await count.TextContentAsync()) < First(shown), "Fewer links are shown above a higher cut-off.");
        Assert.Contains("cutoff=", visit.Query, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task The_links_follow_the_roads_or_one_another_and_the_address_and_the_paper_remember_it(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenMapAsync(server, new Reader());
        var (page, choice) = (visit.Page, visit.Page.Locator(".link-lines"));
        var canvas = page.Locator(".map-canvas");
        await Expect(canvas).ToHaveAttributeAsync("data-lines", "straight");

        await hand.TurnToAsync(choice, "roads");
        await visit.WaitForQueryAsync(static query => query.Contains("lines=roads", StringComparison.Ordinal));
        await Expect(canvas).ToHaveAttributeAsync("data-lines", "roads");
        await Expect(page.Locator("[data-lines=roads].note")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-lines=bundled].note")).ToBeHiddenAsync();

        await hand.TurnToAsync(choice, "bundled");
        await visit.WaitForQueryAsync(static query => query.Contains("lines=bundled", StringComparison.Ordinal));
        await Expect(canvas).ToHaveAttributeAsync("data-lines", "bundled");
        await page.ReloadAsync();
        await Expect(choice.Locator("[value=bundled]")).ToBeCheckedAsync();
        await Expect(canvas).ToHaveAttributeAsync("data-lines", "bundled");

        await page.GotoAsync("/?print=a3&lines=roads");
        await page.Locator("html[data-paper-ready=true]").WaitForAsync();
        await Expect(canvas).ToHaveAttributeAsync("data-lines", "roads");
        await Expect(page.Locator(".link-lines label:has(:checked)")).ToBeVisibleAsync();
        await Expect(page.Locator(".link-lines label:has([value=straight])")).ToBeHiddenAsync();
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_layer_is_put_on_the_map_classed_anew_and_taken_off(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenMapAsync(server, new Reader());
        var layer = visit.Page.Locator(".layer-rows li[data-layer=municipalities], .layer-rows li").First;
        var toggle = layer.Locator("[data-switch]");
        await hand.PressAsync(toggle);
        var classes = layer.Locator(".class-key li");
        await Expect(layer.Locator("select[data-choice=method]")).ToHaveValueAsync("quantile");
        await Expect(classes).Not.ToHaveCountAsync(0);
        var quantiles = await classes.AllTextContentsAsync();

        await hand.ChooseAsync(layer.Locator("select[data-choice=method]"), "equal");
        await Expect(layer.Locator("select[data-choice=method]")).ToHaveValueAsync("equal");
        await Expect(classes).Not.ToHaveTextAsync([.. quantiles]);
        await hand.ChooseAsync(layer.Locator("select[data-choice=class-count]"), "4");
        await Expect(layer.Locator("select[data-choice=class-count]")).ToHaveValueAsync("4");
        await visit.WaitForQueryAsync(static query => query.Contains(":equal:4", StringComparison.Ordinal));
        await Expect(layer.Locator(".class-key li:has(.count):not(:has(.hatched))")).ToHaveCountAsync(4);

        await hand.PressAsync(toggle);
        await Expect(layer.Locator(".layer-settings")).ToHaveCountAsync(0);
        await visit.WaitForQueryAsync(static query => !query.Contains("layers=", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task The_page_changes_language_and_colours_and_lists_its_keys(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenAsync(server, new Reader(), "/");
        await visit.MapRestsAsync();
        var page = visit.Page;

        if (with == Hand.Mouse)
            await hand.PressAsync(page.Locator("[data-act=keys]"));
        else
            await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("dialog.shortcuts")).ToContainTextAsync("Stäng det närmaste");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog.shortcuts")).ToBeHiddenAsync();

        await hand.PressAsync(page.Locator("sp-theme a"));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visit.WaitForQueryAsync(static query => query.Contains("theme=dark", StringComparison.Ordinal));

        await hand.PressAsync(page.Locator(".languages a[lang=en]"));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator("#layers h2").First).ToContainTextAsync("typology");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visit.MapRestsAsync();
    }

    [BrowserFact]
    public async Task The_address_brings_back_the_view_the_layers_and_what_is_selected()
    {
        var (place, reader) = (server.Nodes[1], new Reader());
        await using var visit = await Visit.OpenMapAsync(server, reader, $"place={place.Id}&off=typology&cutoff=200");
        var page = visit.Page;
        await page.Locator(".layer-rows [data-switch]").First.ClickAsync();
        await visit.WaitForQueryAsync(static query => query.Contains("layers=", StringComparison.Ordinal));
        await page.Locator(".map-controls button").Nth(1).ClickAsync();
        await visit.WaitForQueryAsync(static query => query.Contains("at=", StringComparison.Ordinal));
        await Expect(page.Locator(".layer-settings .class-key")).ToBeVisibleAsync();
        await visit.MapRestsAsync();
        var address = visit.Query;

        await page.ReloadAsync();
        await visit.MapRestsAsync();
        await Expect(page.Locator(".panel-title")).ToHaveTextAsync(place.Name);
        await Expect(page.Locator("[data-switch=typology]")).Not.ToBeCheckedAsync();
        await Expect(page.Locator(".layer-rows [data-switch]").First).ToBeCheckedAsync();
        await Expect(page.Locator(".layer-settings .class-key")).ToBeVisibleAsync();
        await Expect(page.Locator(".cutoff-text")).ToContainTextAsync("200");
        Assert.Equal(address, visit.Query);
    }

    /// <summary>The first number in "1 234 av 5 678".</summary>
    private static int First(string? counts) => int.Parse(string.Concat(counts!.Split("av")[0].Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
