using System.Diagnostics;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>The page of scenarios: changes of roads, lines and services, and who gains and who loses.</summary>
[Collection(Journey.Name)]
public sealed class ScenarioTests(SampleServer server)
{
    private const int PhoneWidth = 390;

    [BrowserTheory]
    [InlineData(Hand.Mouse, 1440)]
    [InlineData(Hand.Keyboard, 1440)]
    [InlineData(Hand.Mouse, PhoneWidth)]
    public async Task A_road_is_built_and_taken_away_again(Hand with, int width)
    {
        var hand = IHand.Of(with);
        await using var visit = await OpenAsync(width, "/accessibility/scenario");
        var page = visit.Page;
        await hand.ChooseAsync(page.Locator("#scenario-add"), "new-road");
        await hand.PressAsync(page.Locator(".scenario-add button"));
        var (first, second) = (server.Nodes[0], server.Nodes[5]);
        await hand.WriteAsync(page.Locator("#f-line"), FormattableString.Invariant($"{first.Latitude},{first.Longitude} {second.Latitude},{second.Longitude}"));
        await hand.WriteAsync(page.Locator("#f-speed"), "150");
        await IsCleanAsync(page, width);
        await hand.PressAsync(page.Locator(".scenario-add button"));
        await Expect(page.Locator(".scenario-changes li")).ToContainTextAsync("En väg byggs för 150 km/h");
        await Expect(page.Locator(".people")).ToContainTextAsync("får kortare väg");
        await Expect(page.Locator(".people")).Not.ToHaveTextAsync("0 får kortare väg");
        await Expect(page.Locator(".travel-map .map-canvas[aria-busy=false][data-drawn]")).ToBeVisibleAsync();
        await IsCleanAsync(page, width);

        await hand.PressAsync(page.Locator(".scenario-changes li a"));
        await Expect(page.Locator(".people")).ToHaveTextAsync("Inget är ändrat ännu");
    }

    [BrowserFact]
    public async Task A_click_on_the_map_writes_the_point_and_what_is_shown_is_chosen()
    {
        await using var visit = await OpenAsync(1440, "/accessibility/scenario?add=close-road");
        var page = visit.Page;
        var box = (await page.Locator(".map-canvas canvas").First.BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await Expect(page.Locator("#f-at")).Not.ToHaveValueAsync("");

        await page.Locator("input[type=radio][name=view][value=after]").CheckAsync(new() { Force = true });
        await Expect(page.Locator(".travel-legend h2")).ToHaveTextAsync("Restid, minuter");
        await page.Locator("input[type=radio][name=view][value=difference]").CheckAsync(new() { Force = true });
        await Expect(page.Locator(".travel-legend h2")).ToHaveTextAsync("Ändrad restid, minuter");
        await IsCleanAsync(page, 1440);
    }

    [BrowserFact]
    public async Task A_road_that_was_tried_becomes_a_proposal_that_tells_who_gains_and_leads_back_to_the_map()
    {
        var (first, second) = (server.Nodes[0], server.Nodes[5]);
        var line = FormattableString.Invariant($"{first.Latitude},{first.Longitude} {second.Latitude},{second.Longitude}");
        await using var visit = await Visit.OpenAsync(
            server,
            new Reader { Mail = "planerare1@exempel.se" },
            $"/accessibility/scenario?goal=place:{first.Id}&group=class&change={Uri.EscapeDataString($"new-road;line={line};speed=150")}"
        );
        var page = visit.Page;
        await Expect(page.Locator(".travel-panel h3", new() { HasText = "Ortens klass" })).ToBeVisibleAsync();
        await IsCleanAsync(page, 1440);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta med i förslag" }).ClickAsync();

        await Expect(page.Locator(".proposed li")).ToContainTextAsync("En väg byggs för 150 km/h");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Vem får kortare väg och vem får längre" })).ToBeVisibleAsync();
        await page.Locator("details:has(.effects) summary").First.ClickAsync();
        await Expect(page.Locator(".effects tbody tr").First).ToBeVisibleAsync();
        await IsCleanAsync(page, 1440);

        await page.GetByRole(AriaRole.Link, new() { Name = "Visa på kartan" }).First.ClickAsync();
        await Expect(page.Locator(".proposed-changes li")).ToContainTextAsync("En väg byggs för 150 km/h");
        await Expect(page.Locator(".people")).Not.ToHaveTextAsync("0 får kortare väg");
        await Expect(page.Locator(".travel-map .map-canvas[aria-busy=false][data-drawn]")).ToBeVisibleAsync();
        await IsCleanAsync(page, 1440);
    }

    // Quiet, a service takes some hundredths of a second and a road or a line less than one; ten times and more is left for a machine that does other things.
    [BrowserTheory]
    [InlineData("goal=service:grocery&change=add-service;kind=grocery;at={0}", 3)]
    [InlineData("goal=service:grocery&change=new-road;line={0} {1};speed=90", 20)]
    [InlineData("goal=service:hospital&mode=transit&change=new-line;line={0} {1};speed=60;headway=15;from=6;to=22", 20)]
    public async Task An_edit_soon_gives_a_new_surface(string query, int mostSeconds)
    {
        using var client = new HttpClient { BaseAddress = new Uri(server.Address), Timeout = TimeSpan.FromMinutes(2) };
        var places = server.Nodes.Select(node => FormattableString.Invariant($"{node.Latitude},{node.Longitude}")).ToArray();
        // What does not hang on the change is computed once, and stays.
        await client.GetStringAsync("/api/accessibility/scenario?" + query[..query.IndexOf("&change", StringComparison.Ordinal)]);
        var best = TimeSpan.MaxValue;
        for (var other = 1; other <= 3 && best.TotalSeconds >= mostSeconds; other++)
        {
            var started = Stopwatch.GetTimestamp();
            await client.GetStringAsync(
                "/api/accessibility/scenario?"
                    + query.Replace("{0}", places[other], StringComparison.Ordinal).Replace("{1}", places[other + 4], StringComparison.Ordinal)
            );
            var taken = Stopwatch.GetElapsedTime(started);
            best = taken < best ? taken : best;
        }
        Assert.True(best.TotalSeconds < mostSeconds, FormattableString.Invariant($"{best.TotalSeconds:0.0} s"));
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
