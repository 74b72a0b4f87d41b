using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>The page of travel times, as somebody with a mouse, somebody with a keyboard and somebody on a telephone meets it.</summary>
[Collection(Journey.Name)]
public sealed class TravelTests(SampleServer server)
{
    private const int PhoneWidth = 390;

    [BrowserTheory]
    [InlineData(Hand.Mouse, 1440)]
    [InlineData(Hand.Keyboard, 1440)]
    [InlineData(Hand.Mouse, PhoneWidth)]
    public async Task A_place_is_chosen_and_how_one_travels_and_the_numbers_follow(Hand with, int width)
    {
        var hand = IHand.Of(with);
        await using var visit = await OpenAsync(width);
        var (page, people) = (visit.Page, visit.Page.Locator(".people"));
        await IsCleanAsync(page, width);

        await hand.ChooseAsync(page.Locator("#travel-place"), server.Nodes[2].Id);
        await Expect(page.Locator(".travel-panel p").First).ToContainTextAsync($"når {server.Nodes[2].Name} med bil inom 45 minuter");
        Assert.Contains($"place={server.Nodes[2].Id}", visit.Query, StringComparison.Ordinal);

        var before = await people.TextContentAsync();
        await hand.RaiseAsync(page.Locator("#travel-minutes"));
        await Expect(people).Not.ToHaveTextAsync(before!);
        await Expect(page.Locator(".limit-line")).ToContainTextAsync(await page.Locator("output b").TextContentAsync() + " minuter");

        // A group of radio buttons is one stop for Tab, and the arrows choose in it.
        if (with == Hand.Mouse)
            await page.Locator("input[name=mode][value=transit]").CheckAsync();
        else
        {
            await page.Locator("input[name=mode]:checked").FocusAsync();
            await page.Keyboard.PressAsync("ArrowDown");
        }
        await hand.ChooseAsync(page.Locator("#travel-percentile"), "75");
        await Expect(page.Locator(".travel-panel p").First).ToContainTextAsync("med kollektivtrafik");
        await Expect(page.Locator(".travel-panel")).ToContainTextAsync("75 procent av avgångarna");
        await Expect(page.Locator(".travel-panel")).ToContainTextAsync("Vägnätets version");
        await Expect(page.Locator(".travel-legend tbody tr")).ToHaveCountAsync(7);
        await IsCleanAsync(page, width);
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_point_of_the_map_is_chosen_and_shared_by_its_address(Hand with)
    {
        await using var visit = await OpenAsync(1440);
        var (page, canvas) = (visit.Page, visit.Page.Locator(".map-canvas canvas[tabindex]"));
        if (with == Hand.Mouse)
        {
            // A corner of the region's box, where no name lies in the way.
            var box = (await canvas.BoundingBoxAsync())!;
            await page.Mouse.ClickAsync(box.X + (box.Width * 0.4f), box.Y + (box.Height * 0.45f));
        }
        else
        {
            await canvas.FocusAsync();
            await page.Keyboard.PressAsync("ArrowUp");
            await page.Keyboard.PressAsync("Enter");
        }
        await visit.WaitForQueryAsync(query => query.Contains("point=", StringComparison.Ordinal) || query.Contains("place=", StringComparison.Ordinal));
        await Expect(page.Locator("#travel-results[aria-busy]")).ToHaveCountAsync(0);
        var (address, said) = (page.Url, await page.Locator(".travel-panel p").First.TextContentAsync());

        await page.GotoAsync(address);
        await Expect(page.Locator(".travel-panel p").First).ToHaveTextAsync(said!);
    }

    [BrowserFact]
    public async Task The_table_of_places_is_in_order_of_minutes_and_leads_on_to_each()
    {
        await using var visit = await OpenAsync(1440);
        var page = visit.Page;
        await page.Locator(".travel-panel summary").ClickAsync();
        var minutes = await page.Locator(".places tbody td.number").AllTextContentsAsync();
        var known = minutes.TakeWhile(one => one.All(char.IsAsciiDigit)).Select(one => int.Parse(one, CultureInfo.InvariantCulture)).ToList();
        Assert.True(known.Count > 10);
        Assert.Equal(known.Order(), known);

        var second = page.Locator(".places tbody tr").Nth(1).Locator("a");
        var name = await second.TextContentAsync();
        await second.ClickAsync();
        await Expect(page.Locator(".travel-panel p").First).ToContainTextAsync($"når {name}");
    }

    [BrowserFact]
    public async Task On_paper_the_map_its_legend_and_the_numbers_stand_side_by_side()
    {
        await using var visit = await OpenAsync(1440);
        var page = visit.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".travel-choices").First).ToBeHiddenAsync();
        await Expect(page.Locator(".map-controls")).ToBeHiddenAsync();
        await Expect(page.Locator(".travel-map canvas").First).ToBeVisibleAsync();
        await Expect(page.Locator(".travel-legend")).ToBeVisibleAsync();
        await Expect(page.Locator(".people")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_the_form_asks_and_the_page_answers()
    {
        await using var visit = await Visit.OpenAsync(server, new Reader(HasScripts: false), "/accessibility");
        var page = visit.Page;
        await page.Locator("#travel-place").SelectOptionAsync(server.Nodes[1].Id);
        await page.Locator("input[name=mode][value=bike]").CheckAsync();
        await page.Locator(".travel-choices button[type=submit]").ClickAsync();
        await Expect(page.Locator(".travel-panel p").First).ToContainTextAsync($"når {server.Nodes[1].Name} med cykel");
    }

    private async Task<Visit> OpenAsync(int width)
    {
        var visit = await Visit.OpenAsync(server, new Reader(width), "/accessibility");
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
