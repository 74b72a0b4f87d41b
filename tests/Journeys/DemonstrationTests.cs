using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>What a planner meets on the first morning: people at work in the sample region.</summary>
[Collection(Journey.Name)]
public sealed class DemonstrationTests(SampleServer server)
{
    [BrowserFact]
    public async Task There_are_two_editions_and_proposals_in_different_states()
    {
        await using var visit = await Visit.OpenAsync(server, new Reader { Mail = "redaktor@exempel.se" }, "/proposals");
        var page = visit.Page;
        foreach (
            var (title, state) in new[]
            {
                ("Björnlycke saknar", "inlämnat"),
                ("Högre krav", "granskas"),
                ("Bläsingefors blir regional strategisk nod", "godtaget med ändring"),
            }
        )
            await Expect(page.Locator("tr", new() { HasText = title }).Locator(".pill")).ToHaveTextAsync(state);

        await page.GotoAsync("/editions");
        await Expect(page.Locator("tr", new() { HasText = "1. Nuläge" })).ToContainTextAsync("RF 2026-58");
        await Expect(page.Locator("tr", new() { HasText = "2. Målbild 2040" }).Locator(".pill")).ToHaveTextAsync("utkast");

        await page.GotoAsync("/editions/compare?from=1&to=2");
        await Expect(page.Locator(".change-words").First).ToContainTextAsync("Bläsingefors blir regional strategisk nod");
        await Expect(page.Locator(".change-words").First).ToContainTextAsync("kriteriet Offentlig service uppfylls, 1 → 3, krav 3");
        await Expect(page.Locator(".changes tbody tr")).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData(1, "blir regional strategisk nod")]
    [InlineData(2, "Fallerum")]
    [InlineData(3, "Björnlycke")]
    public async Task Each_proposal_that_is_handed_in_shows_what_it_leads_to(int number, string said)
    {
        await using var visit = await Visit.OpenAsync(server, new Reader { Mail = "redaktor@exempel.se" }, $"/proposals/{number}");
        await Expect(visit.Page.Locator(".change-words").First).ToContainTextAsync(said);
        await Expect(visit.Page.Locator(".form-error")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_draft_is_seen_by_those_who_write_it_with_what_they_have_drawn()
    {
        await using var visit = await Visit.OpenAsync(server, new Reader { Mail = "planerare1@exempel.se" }, "/proposals");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Utvecklingsstråk mellan" }).ClickAsync();
        await Expect(visit.Page.Locator(".pill").First).ToHaveTextAsync("utkast");
        await Expect(visit.Page.Locator(".change-map")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("/editions")]
    [InlineData("/proposals")]
    [InlineData("/organisations")]
    [InlineData("/account")]
    public async Task The_readers_language_and_colours_stay_on_every_page(string address)
    {
        var reader = new Reader(Language: "en") { Mail = "redaktor@exempel.se" };
        await using var visit = await Visit.OpenAsync(server, reader, $"{address}?lang=en&theme=dark");
        var root = visit.Page.Locator("html[lang=en][data-theme=dark]");
        await Expect(root).ToHaveCountAsync(1);
        await visit.Page.Locator(".document-pages a[href^='/editions']").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Editions");
        await Expect(root).ToHaveCountAsync(1);
        await visit.Page.Locator("a[hreflang=sv]").ClickAsync();
        await Expect(visit.Page.Locator("html[lang=sv][data-theme=dark]")).ToHaveCountAsync(1);
    }
}
