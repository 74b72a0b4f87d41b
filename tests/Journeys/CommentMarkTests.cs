using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>What nobody has answered is seen on the map: by pointer from its mark, by keyboard from the list that says the same.</summary>
[Collection(Journey.Name)]
public sealed class CommentMarkTests(SampleServer server)
{
    [BrowserFact]
    public async Task A_mark_on_the_map_and_its_row_in_the_list_lead_to_the_thread()
    {
        var (hand, node) = (new KeyboardHand(), server.Nodes[9]);
        var thread = $"/comments/on/place/{node.Id}";
        await using (var agency = await OpenAsync(thread))
        {
            await hand.WriteAsync(agency.Page.Locator("#text-new"), "Är gränsen rätt dragen?");
            await hand.PressAsync(agency.Page.GetByRole(AriaRole.Button, new() { Name = "Skicka kommentaren" }));
            await Expect(agency.Page.Locator(".comment")).ToHaveCountAsync(1);

            await agency.Page.GotoAsync("/");
            await agency.MapRestsAsync();
            var mark = agency.Page.Locator($".map-canvas a.map-mark[href$='{thread}']");
            await Expect(mark).ToHaveTextAsync("1");
            var shown = agency.Page.GetByRole(AriaRole.Switch, new() { Name = "Kommentarer på kartan" });
            await hand.PressAsync(shown);
            await Expect(mark).ToBeHiddenAsync();
            await hand.PressAsync(shown);
            await Expect(mark).ToBeVisibleAsync();
            await mark.ClickAsync();
            await Expect(agency.Page.Locator(".comment")).ToContainTextAsync("Är gränsen rätt dragen?");

            await agency.Page.GotoAsync("/");
            await hand.PressAsync(agency.Page.Locator($".map-marks a[href^='{thread}']"));
            await Expect(agency.Page.Locator("h1")).ToHaveTextAsync(node.Name);

            await agency.Page.GotoAsync("/editions/1/picture");
            await agency.Page.Locator($".change-map a.map-mark[href^='{thread}']").ClickAsync();
            await Expect(agency.Page.Locator("h1")).ToHaveTextAsync(node.Name);
        }
        foreach (var (width, language, theme) in new[] { (1440, "sv", "light"), (1440, "en", "dark"), (390, "sv", "dark"), (390, "en", "light") })
        {
            await using var reader = await OpenAsync("/", width);
            foreach (var (name, address) in new[] { ("map", "/?"), ("edition", "/editions/1/picture?") })
            {
                await reader.Page.GotoAsync($"{address}lang={language}&theme={theme}");
                if (name == "map")
                    await reader.MapRestsAsync();
                await Expect(reader.Page.Locator("a.map-mark").First).ToBeAttachedAsync();
                await IsCleanAsync(reader.Page, $"marks-{name}-{width}-{language}-{theme}");
            }
        }
    }

    private Task<Visit> OpenAsync(string address, int width = 1440) =>
        Visit.OpenAsync(server, new Reader(width, 900) { Mail = "myndighet@exempel.se" }, address);

    private static async Task IsCleanAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts("screenshots"), $"{name}.png") });
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than the window.");
    }
}
