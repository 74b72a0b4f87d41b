using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>The picture on the page: what stands there, and the way from a place or a link to its reasons.</summary>
[Collection(Journey.Name)]
public sealed class PictureTests(SampleServer server)
{
    [BrowserFact]
    public async Task The_page_opens_with_the_three_parts_and_says_what_they_stand_on()
    {
        await using var visit = await Visit.OpenMapAsync(server, new Reader());
        var legend = visit.Page.Locator("#layers");
        await Expect(legend.Locator("h2")).ToContainTextAsync(["Platstypologi", "Noder", "Samband", "Fler kartlager", "Så läses kartan", "Källor"]);
        await Expect(legend.Locator(".typology-steps li")).ToHaveCountAsync(5);
        await Expect(legend.Locator(".node-classes li")).Not.ToHaveCountAsync(0);
        await Expect(legend.Locator(".cutoff-text")).ToContainTextAsync("Från");
        await Expect(legend.Locator(".width-key li")).Not.ToHaveCountAsync(0);
        await Expect(legend.Locator(".legend-sources")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("20\\d\\d, (aktuell|försenad)"));
        await Expect(visit.Page.Locator(".map-sources")).ToContainTextAsync("20");
        await Expect(visit.Page.Locator(".table-scroll tbody tr")).Not.ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_place_is_searched_and_asked_why_and_its_link_shows_both_ways(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenMapAsync(server, new Reader());
        var (page, place) = (visit.Page, server.Nodes.First(node => node.Rank == 2));

        await hand.OpenSearchAsync(page);
        await page.Keyboard.TypeAsync(place.Name);
        await hand.TakeHitAsync(page, page.Locator("#search-hits li", new() { HasText = "ort" }).First);

        var panel = page.Locator("#panel");
        await Expect(panel.Locator(".panel-title")).ToHaveTextAsync(place.Name);
        await Expect(panel.Locator("h3")).ToContainTextAsync(["Varför?", "För att bli", "Stabilitet", "Starkaste samband", "Källor och färskhet"]);
        await Expect(panel.Locator("section").First.Locator("> p")).ToContainTextAsync($"{place.Name} är");
        await Expect(panel.Locator(".proof-row").First).ToContainTextAsync("krav");
        await Expect(panel.Locator(".stability li").First).ToContainTextAsync("lika");
        await Expect(panel.Locator(".sources li").First).ToContainTextAsync("20");

        await hand.PressAsync(panel.Locator(".link-bars th a").First);
        await Expect(panel.Locator(".panel-title")).ToContainTextAsync("–");
        await Expect(panel.Locator(".link-numbers")).Not.ToHaveCountAsync(0);
        await Expect(panel.Locator(".link-numbers").First.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(panel.Locator(".link-numbers").First.Locator("tbody tr").First).ToContainTextAsync("→");
        Assert.Contains("link=", visit.Query, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_node_is_chosen_on_the_map_and_Escape_closes_it(Hand with)
    {
        await using var visit = await Visit.OpenMapAsync(server, new Reader());
        var (page, node) = (visit.Page, server.Nodes[0]);

        await IHand.Of(with).OpenNodeAsync(page, node);
        await Expect(page.Locator(".panel-title")).ToHaveTextAsync(node.Name);
        await visit.WaitForQueryAsync(query => query.Contains($"place={node.Id}", StringComparison.Ordinal));

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#panel")).ToBeHiddenAsync();
        await visit.WaitForQueryAsync(query => !query.Contains("place=", StringComparison.Ordinal));
    }
}
