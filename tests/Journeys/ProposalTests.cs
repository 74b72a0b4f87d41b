using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>A municipal planner proposes, has it released and submitted; the region's editor answers; the next edition shows it, also on a phone.</summary>
[Collection(Journey.Name)]
public sealed class ProposalTests(SampleServer server)
{
    [BrowserFact]
    public async Task A_proposal_goes_from_a_municipality_to_the_edition_that_shows_it()
    {
        await using (var editor = await OpenAsync("redaktor", "/editions"))
        {
            await editor.Page.GetByLabel("Rubrik").FillAsync("Nuläge");
            await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Frys utgåvan" }).ClickAsync();
            await editor.Page.GetByLabel("Status").SelectOptionAsync("Dialogue");
            await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Spara status" }).ClickAsync();
            await Expect(editor.Page.Locator("p .pill")).ToHaveTextAsync("dialog");
        }
        string proposal;
        await using (var planner = await OpenAsync("planerare1", "/proposals"))
        {
            await planner.Page.GetByRole(AriaRole.Link, new() { Name = "Föreslå ändring av utgåva" }).First.ClickAsync();
            await planner.Page.Locator("#title").FillAsync("Färre invånare ska räcka för en nod");
            await planner.Page.Locator("#reason").FillAsync("Skola, vårdcentral och livsmedel finns kvar.");
            await planner.Page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
            await planner.Page.GetByRole(AriaRole.Link, new() { Name = "Flytta ett krav" }).ClickAsync();
            await planner.Page.Locator("#criterion").SelectOptionAsync("inhabitants-300");
            await planner.Page.Locator("#threshold").FillAsync("200");
            await IsCleanAsync(planner.Page, "proposal-form");
            await planner.Page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en ändring" }).ClickAsync();
            await Expect(planner.Page.Locator(".proposed li")).ToHaveCountAsync(1);
            proposal = new Uri(planner.Page.Url).AbsolutePath;
        }
        await ActAsync("planchef1", proposal, "Släpp fritt", "Lämna in");
        await ActAsync("redaktor", proposal, "Börja granska");
        foreach (var (width, theme) in new[] { (1440, "light"), (360, "dark") })
        {
            await using var review = await OpenAsync("redaktor", proposal, width, theme);
            await Expect(review.Page.Locator(".change-map")).ToBeVisibleAsync();
            await IsCleanAsync(review.Page, $"proposal-{width}");
        }
        await ActAsync("redaktor", proposal, "Godta");
        await using (var editor = await OpenAsync("redaktor", "/proposals/apply"))
        {
            await editor.Page.Locator("#title").FillAsync("Med förslaget");
            await IsCleanAsync(editor.Page, "proposal-apply");
            await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Gör utgåvan" }).ClickAsync();
            await Expect(editor.Page.Locator($"a[href='{proposal}']").First).ToBeVisibleAsync();
            await IsCleanAsync(editor.Page, "edition");
        }
        foreach (var (width, theme) in new[] { (1440, "light"), (1440, "dark"), (360, "light") })
        {
            await using var reader = await OpenAsync("redaktor", "/editions/compare", width, theme);
            await Expect(reader.Page.Locator($".changes a[href='{proposal}']").First).ToBeVisibleAsync();
            await IsCleanAsync(reader.Page, $"editions-compare-{width}-{theme}");
        }
    }

    private Task<Visit> OpenAsync(string mailbox, string address, int width = 1440, string theme = "light") =>
        Visit.OpenAsync(server, new Reader(width, 900, "sv", theme, HasScripts: true) { Mail = $"{mailbox}@exempel.se" }, address);

    private async Task ActAsync(string mailbox, string proposal, params IReadOnlyList<string> acts)
    {
        await using var visit = await OpenAsync(mailbox, proposal);
        foreach (var act in acts)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true })).ToHaveCountAsync(0);
        }
    }

    private static async Task IsCleanAsync(IPage page, string name)
    {
        if (name.EndsWith("dark", StringComparison.Ordinal) || name.EndsWith("360", StringComparison.Ordinal))
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var picture = Path.Combine(Repository.Artifacts("screenshots"), $"{name}.png");
        await page.ScreenshotAsync(new() { Path = picture, FullPage = true });
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than the window.");
    }
}
