using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>The page of services: who has one near, and who loses it where one closes.</summary>
[Collection(Journey.Name)]
public sealed class ServiceTests(SampleServer server)
{
    private const int PhoneWidth = 390;

    [BrowserTheory]
    [InlineData(Hand.Mouse, 1440)]
    [InlineData(Hand.Keyboard, 1440)]
    [InlineData(Hand.Mouse, PhoneWidth)]
    public async Task A_kind_is_chosen_and_the_service_that_most_hang_on_is_closed_in_thought(Hand with, int width)
    {
        var hand = IHand.Of(with);
        await using var visit = await OpenAsync(width, "/accessibility/services");
        var (page, people) = (visit.Page, visit.Page.Locator(".people"));

        await hand.ChooseAsync(page.Locator("#service-kind"), "pharmacy");
        await Expect(page.Locator(".travel-panel p").First).ToContainTextAsync("Apotek med bil inom 15 minuter");
        await hand.ChooseAsync(page.Locator("#service-show"), "extra");
        await Expect(page.Locator(".travel-legend h2")).ToHaveTextAsync("Minuter mer om den närmaste stänger");
        await visit.WaitForQueryAsync(query => query.Contains("show=extra", StringComparison.Ordinal));
        await Expect(page.Locator(".coverage tbody tr")).ToHaveCountAsync(11);
        await IsCleanAsync(page, width);

        var (before, name) = (await people.TextContentAsync(), await page.Locator(".facilities tbody th").First.TextContentAsync());
        await hand.PressAsync(page.Locator(".facilities tbody tr td a").First);
        await visit.WaitForQueryAsync(query => query.Contains("closed=", StringComparison.Ordinal));
        await Expect(people).Not.ToHaveTextAsync(before!);
        await Expect(page.Locator(".facilities tbody tr").First).ToContainTextAsync("Stängd i tanken");
        Assert.Equal(name!.Trim(), (await page.Locator(".facilities tbody th").First.TextContentAsync())!.Trim());
        await Expect(page.Locator(".travel-map .map-canvas[aria-busy=false][data-drawn]")).ToBeVisibleAsync();
        await IsCleanAsync(page, width);
    }

    [BrowserFact]
    public async Task By_public_transport_the_page_says_which_day_and_window_it_counts()
    {
        await using var visit = await OpenAsync(1440, "/accessibility/services?kind=hospital&mode=transit&minutes=60");
        await Expect(visit.Page.Locator(".travel-panel p").First).ToContainTextAsync("Sjukhus med kollektivtrafik inom 60 minuter");
        await Expect(visit.Page.Locator(".travel-panel")).ToContainTextAsync("07.00–09.00");
        await IsCleanAsync(visit.Page, 1440);
    }

    private async Task<Visit> OpenAsync(int width, string address)
    {
        var visit = await Visit.OpenAsync(server, new Reader(width), address);
        await visit.Page.Locator(".travel-map .map-canvas[aria-busy=false][data-drawn]").WaitForAsync();
        return visit;
    }

    private static async Task IsCleanAsync(IPage page, int width)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
        var scrolled = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(scrolled <= width, $"{page.Url} is {scrolled} pixels wide in a window of {width}.");
    }
}
