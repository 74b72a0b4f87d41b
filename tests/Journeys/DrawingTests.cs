using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>A planner draws on the shared map: by mouse and by keyboard alone, from a file, on a phone.</summary>
[Collection(Journey.Name)]
public sealed class DrawingTests(SampleServer server)
{
    private const string Class = "ritprov";

    [BrowserFact]
    public async Task A_line_is_drawn_by_mouse_taken_back_divided_and_becomes_changes_with_measures()
    {
        await using var visit = await OpenAsync(1440);
        var page = visit.Page;
        await PressAsync(page, "Linje");
        var map = await MapAsync(page);
        await ClickAsync(page, map, 0.3f, 0.3f);
        await ClickAsync(page, map, 0.5f, 0.5f);
        await Expect(page.Locator(".draw-readout")).ToContainTextAsync("km");
        await ClickAsync(page, map, 0.6f, 0.2f);
        await page.Keyboard.PressAsync("Control+z");
        await ClickAsync(page, map, 0.7f, 0.4f);
        await PressAsync(page, "Klar");
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await Expect(Rows(page).First).ToContainTextAsync("3");

        await PressAsync(page, "Dela");
        await ClickAsync(page, map, 0.4f, 0.2f);
        await ClickAsync(page, map, 0.4f, 0.7f);
        await PressAsync(page, "Klar");
        await Expect(Rows(page)).ToHaveCountAsync(2);
        await PressAsync(page, "Ångra");
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await PressAsync(page, "Gör om");
        await Expect(Rows(page)).ToHaveCountAsync(2);
        await IsCleanAsync(page, "drawing-1440");

        await page.Locator("#title").FillAsync("Ritat stråk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en ändring" }).ClickAsync();
        await Expect(page.Locator(".proposed > li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".proposed > li").First).ToContainTextAsync("km");
        await Expect(page.Locator(".drawn-legend").First).ToContainTextAsync("Ritprov");
    }

    [BrowserFact]
    public async Task An_area_is_drawn_edited_and_removed_by_keyboard_alone()
    {
        await using var visit = await OpenAsync(1440);
        var page = visit.Page;
        var hand = IHand.Of(Hand.Keyboard);
        await hand.PressAsync(Tool(page, "Yta"));
        foreach (var corner in new[] { "6370000 580000", "6370000 590000", "6380000 590000" })
        {
            await hand.WriteAsync(page.Locator("#draw-position"), corner);
            await page.Keyboard.PressAsync("Enter");
        }
        await page.Keyboard.PressAsync("Shift+Enter");
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await Expect(Rows(page).First).ToContainTextAsync("50,00 km²");

        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Välj: yta 1" }));
        await hand.WriteAsync(page.Locator("#draw-vertices"), "6370000 580000\n6370000 590000\n6380000 590000\n6380000 580000");
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Flytta brytpunkterna" }));
        await Expect(Rows(page).First).ToContainTextAsync("100,0");

        await hand.PressAsync(Tool(page, "Linje"));
        await hand.PressAsync(page.Locator(".draw-host canvas"));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".draw-host[aria-busy=false]").WaitForAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator(".draw-host[aria-busy=false]").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Shift+Enter");
        await Expect(Rows(page)).ToHaveCountAsync(2);
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Ta bort: linje 2" }));
        await Expect(Rows(page)).ToHaveCountAsync(1);

        await hand.WriteAsync(page.Locator("#title"), "Ritad yta");
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en ändring" }));
        await Expect(page.Locator(".proposed > li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".proposed > li").First).ToContainTextAsync("100,0");
    }

    [BrowserFact]
    public async Task A_drawn_file_is_taken_in_on_a_phone_in_the_dark()
    {
        await using var visit = await OpenAsync(360);
        var page = visit.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var (west, south) = (server.Nodes[0].Longitude, server.Nodes[0].Latitude);
        var line = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = "Feature",
                properties = new { },
                geometry = new { type = "LineString", coordinates = new[] { new[] { west, south }, new[] { west + 0.1, south } } },
            }
        );
        await page.Locator("#geometry-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "stråk.geojson",
                    MimeType = "application/geo+json",
                    Buffer = line,
                }
            );
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await Expect(Rows(page).First).ToContainTextAsync("linje");
        await IsCleanAsync(page, "drawing-360");
    }

    private static ILocator Rows(IPage page) => page.Locator(".draw-list tbody tr");

    private static ILocator Tool(IPage page, string name) => page.Locator("sp-draw").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task PressAsync(IPage page, string name) => Tool(page, name).ClickAsync();

    private static async Task<LocatorBoundingBoxResult> MapAsync(IPage page)
    {
        await page.Locator(".draw-tools").EvaluateAsync("element => element.scrollIntoView()");
        await page.Locator(".draw-host[aria-busy=false]").WaitForAsync();
        return (await page.Locator(".draw-map").BoundingBoxAsync())!;
    }

    private static async Task ClickAsync(IPage page, LocatorBoundingBoxResult map, float across, float down)
    {
        var (x, y) = (map.X + (map.Width * across), map.Y + (map.Height * down));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.ClickAsync(x, y);
    }

    private static async Task IsCleanAsync(IPage page, string name)
    {
        await page.Locator(".draw-host[aria-busy=false]").WaitForAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts("screenshots"), $"{name}.png"), FullPage = true });
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than the window.");
    }

    /// <summary>The page where something is drawn, in a proposal of its own, of a class that the coordinator has set up.</summary>
    private async Task<Visit> OpenAsync(int width)
    {
        await using (var coordinator = await SignInAsync("redaktor", "/proposals/sketch-classes", 1440))
            await SetUpAsync(coordinator.Page);
        var visit = await SignInAsync("planerare1", "/proposals", width);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Föreslå ändring av utgåva" }).First.ClickAsync();
        await page.Locator("#title").FillAsync("Något ritat");
        await page.Locator("#reason").FillAsync("Prov.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Rita", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ritprov" }).ClickAsync();
        await page.Locator("sp-draw[data-ready]").WaitForAsync();
        return visit;
    }

    private static async Task SetUpAsync(IPage page)
    {
        await page.Locator("#key").FillAsync(Class);
        await page.Locator("#swedish").FillAsync("Ritprov");
        await page.Locator("#english").FillAsync("Drawing trial");
        foreach (var kind in new[] { "Point", "Line", "Area" })
            await page.Locator($"input[name=geometry][value={kind}]").CheckAsync();
        await page.Locator("input[name=colour][value=Purple]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Expect(page.Locator(".sketch-classes")).ToContainTextAsync("Ritprov");
    }

    private Task<Visit> SignInAsync(string mailbox, string address, int width) =>
        Visit.OpenAsync(server, new Reader(width, 1000, "sv", "light", HasScripts: true) { Mail = $"{mailbox}@exempel.se" }, address);
}
