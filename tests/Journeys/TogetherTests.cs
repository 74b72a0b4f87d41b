using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>Nearness, mobility and access to the net beside each other; and what hangs on each service by the rules.</summary>
[Collection(Journey.Name)]
public sealed class TogetherTests(SampleServer server)
{
    private const int PhoneWidth = 390;

    [BrowserTheory]
    [InlineData(Hand.Mouse, 1440, "light")]
    [InlineData(Hand.Keyboard, 1440, "dark")]
    [InlineData(Hand.Mouse, PhoneWidth, "dark")]
    [InlineData(Hand.Keyboard, PhoneWidth, "light")]
    public async Task A_place_is_chosen_and_its_three_kinds_of_access_stand_beside_each_other(Hand with, int width, string theme)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenAsync(server, new Reader(width), $"/accessibility/together?theme={theme}");
        var page = visit.Page;
        await IsCleanAsync(page, width);

        // The largest comes first, after no place at all.
        var largest = page.Locator("select[name=place] option").Nth(1);
        await Expect(largest).ToHaveTextAsync("Alsköping");
        await hand.ChooseAsync(page.Locator("select[name=place]"), (await largest.GetAttributeAsync("value"))!);
        await hand.PressAsync(page.Locator(".together-choices button"));
        await Expect(page.Locator("#chosen h2")).ToHaveTextAsync("Alsköping");
        await Expect(page.Locator("#chosen h3")).ToHaveCountAsync(3);
        await Expect(page.Locator("#chosen")).ToContainTextAsync("slags service inom 10 minuter till fots");
        await Expect(page.Locator("tr[aria-current=true] th")).ToHaveTextAsync("Alsköping");
        await IsCleanAsync(page, width);
    }

    [BrowserTheory]
    [InlineData(Hand.Keyboard, 1440, "light")]
    [InlineData(Hand.Mouse, PhoneWidth, "dark")]
    public async Task The_service_that_most_would_lose_says_why_and_can_be_closed_in_thought(Hand with, int width, string theme)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenAsync(server, new Reader(width), $"/accessibility/losses?theme={theme}");
        var page = visit.Page;
        var name = (await page.Locator("table.losses tbody th").First.TextContentAsync())!.Trim();
        await IsCleanAsync(page, width);

        await hand.PressAsync(page.Locator("table.losses tbody a").First);
        await Expect(page.Locator("#chosen h2")).ToHaveTextAsync($"Om {name} stänger");
        await Expect(page.Locator("#chosen")).ToContainTextAsync("har den närmast");
        await IsCleanAsync(page, width);
        await hand.PressAsync(page.Locator("#chosen a"));
        await Expect(page.Locator(".facilities tbody tr").First).ToContainTextAsync("Stängd i tanken");
    }

    [BrowserTheory]
    [InlineData(Hand.Keyboard, 1440)]
    [InlineData(Hand.Mouse, PhoneWidth)]
    public async Task What_is_reached_is_drawn_as_areas_with_people_and_files(Hand with, int width)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenAsync(server, new Reader(width), "/accessibility");
        var page = visit.Page;
        await page.Locator(".travel-map .map-canvas[aria-busy=false][data-drawn]").WaitForAsync();

        await hand.ChooseAsync(page.Locator("#travel-bands"), "10,20,30");
        await visit.WaitForQueryAsync(query => query.Contains("bands=10,20,30", StringComparison.Ordinal));
        await Expect(page.Locator("table.bands tbody tr")).ToHaveCountAsync(3);
        await Expect(page.Locator("a[href*='isochrones.gpkg']")).ToHaveCountAsync(1);
        await Expect(page.Locator(".travel-map .map-canvas[aria-busy=false][data-drawn]")).ToBeVisibleAsync();
        await IsCleanAsync(page, width);
    }

    private static async Task IsCleanAsync(IPage page, int width)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
        var scrolled = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(scrolled <= width, $"{page.Url} is {scrolled} pixels wide in a window of {width}.");
    }
}
