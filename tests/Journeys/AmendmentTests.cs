using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>A change by hand: made with reason and name, seen beside the computed, and withdrawn.</summary>
[Collection(Journey.Name)]
public sealed class AmendmentTests(SampleServer server)
{
    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_class_is_set_by_hand_shown_beside_the_computed_and_withdrawn(Hand with) =>
        await AmendAndWithdrawAsync(IHand.Of(with), new Reader { Mail = "redaktor@exempel.se" }, server.Nodes.Last(node => node.Rank == 3));

    [BrowserFact]
    public async Task Without_scripts_the_page_the_table_and_the_panel_are_read_and_a_form_is_sent()
    {
        var place = server.Nodes.First(node => node.Rank == 3);
        var reader = new Reader(HasScripts: false) { Mail = "redaktor@exempel.se" };
        await using (var visit = await Visit.OpenAsync(server, reader, "/"))
        {
            var page = visit.Page;
            await Expect(page.Locator(".map-note")).ToContainTextAsync("JavaScript");
            await page.Locator("#table-filter").FillAsync(place.Name);
            await page.Locator("#table-filter").PressAsync("Enter");
            await page.Locator($"tr[data-id='{place.Id}'] th a").ClickAsync();
            await Expect(page.Locator(".panel-title")).ToHaveTextAsync(place.Name);
            await Expect(page.Locator(".proof-row").First).ToContainTextAsync("krav");
            await page.Locator("input[name=dimension]").Nth(1).CheckAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Visa", Exact = true }).ClickAsync();
            Assert.Contains("dimension=", visit.Query, StringComparison.Ordinal);
        }
        await AmendAndWithdrawAsync(IHand.Of(Hand.Mouse), reader, place);
    }

    private async Task AmendAndWithdrawAsync(IHand hand, Reader reader, DrawnNode place)
    {
        await using var visit = await Visit.OpenAsync(server, reader, reader.Query($"place={place.Id}"));
        var page = visit.Page;
        var status = page.Locator(".panel-class");
        var computed = await status.Locator("strong").TextContentAsync();

        await hand.PressAsync(page.Locator(".amendments summary"));
        var form = page.Locator(".amendments details form");
        var other = (await form.Locator("select[name=class] option").EvaluateAllAsync<string[]>("all => all.map(o => o.value)"))[1];
        await hand.ChooseAsync(form.Locator("select[name=class]"), other);
        await hand.WriteAsync(form.Locator("[name=reason]"), "Sjukhuset flyttar hit.");
        await hand.WriteAsync(form.Locator("[name=by]"), "Åsa Öberg");
        await hand.PressAsync(form.Locator("button[type=submit]"));

        await Expect(page.Locator(".panel-title")).ToHaveTextAsync(place.Name);
        await Expect(status).ToContainTextAsync("ändrad för hand");
        await Expect(status).ToContainTextAsync($"beräknad {computed}");
        await Expect(page.Locator(".amendment-list li:not(.withdrawn)")).ToContainTextAsync("Sjukhuset flyttar hit. Åsa Öberg");

        await hand.PressAsync(page.Locator(".amendment-list form button"));
        await Expect(page.Locator(".amendment-list form")).ToHaveCountAsync(0);
        await Expect(page.Locator(".amendment-list .withdrawn").First).ToContainTextAsync("återtagen");
        await Expect(status.Locator("strong")).ToHaveTextAsync(computed!);
        await Expect(status).Not.ToContainTextAsync("ändrad för hand");
    }
}
