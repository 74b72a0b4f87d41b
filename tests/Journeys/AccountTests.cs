using Deque.AxeCore.Playwright;
using Samplan.Journeys.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>The pages of accounts in a browser: signing in from the map and back, and every page clean.</summary>
[Collection(Journey.Name)]
public sealed class AccountTests(SampleServer server)
{
    [BrowserFact]
    public async Task A_reader_signs_in_from_the_map_and_is_back_at_the_same_view()
    {
        var place = server.Nodes[0];
        await using var visit = await Visit.OpenAsync(server, new Reader(), $"/?place={place.Id}");
        var page = visit.Page;
        await Expect(page.Locator(".amendments summary")).ToHaveCountAsync(0);
        await page.Locator(".header a[href^='/sign-in']").ClickAsync();
        await page.GetByLabel("E-postadress").FillAsync("redaktor@exempel.se");
        await page.GetByLabel("Lösenord").FillAsync("Strukturbild 2040");
        await page.Locator("form.sheet button[type=submit]").ClickAsync();

        await Expect(page.Locator(".panel-title")).ToHaveTextAsync(place.Name);
        await Expect(page.Locator(".header a[href^='/account']")).ToHaveTextAsync("Elsa Ek (handläggare)");
        await Expect(page.Locator(".amendments summary")).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData("sv", "light", 1440)]
    [InlineData("en", "dark", 360)]
    public async Task Every_page_of_accounts_is_without_violations(string language, string theme, int width)
    {
        await using var visit = await Visit.OpenAsync(
            server,
            new Reader(width, 900, language, theme) { Mail = "admin@exempel.se" },
            $"/organisations?lang={language}"
        );
        var page = visit.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = theme == "dark" ? Microsoft.Playwright.ColorScheme.Dark : Microsoft.Playwright.ColorScheme.Light });
        var organisation = await page.Locator("tbody a").First.GetAttributeAsync("href");
        foreach (var address in new[] { "/organisations", organisation!.Split('?')[0], "/organisations/new", "/account", "/audit" })
        {
            await page.GotoAsync($"{address}?lang={language}");
            await Expect(page.Locator("h1")).Not.ToBeEmptyAsync();
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{address}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{address} is wider than the window.");
        }
    }

    [BrowserTheory]
    [InlineData("sv", "light", 1440)]
    [InlineData("en", "dark", 360)]
    public async Task The_pages_before_signing_in_are_without_violations(string language, string theme, int width)
    {
        await using var visit = await Visit.OpenAsync(server, new Reader(width, 900, language, theme), $"/sign-in?lang={language}");
        var page = visit.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = theme == "dark" ? Microsoft.Playwright.ColorScheme.Dark : Microsoft.Playwright.ColorScheme.Light });
        foreach (var address in new[] { "/sign-in", "/forgotten-password" })
        {
            await page.GotoAsync($"{address}?lang={language}");
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{address}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
        }
    }
}
