using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>An agency comments on a number, by keyboard alone; the region's editor answers and settles it on a phone; the agency sees the notice.</summary>
[Collection(Journey.Name)]
public sealed class CommentTests(SampleServer server)
{
    private const string Agency = "myndighet";
    private const string Editor = "redaktor";

    [BrowserFact]
    public async Task A_number_is_commented_by_keyboard_settled_on_a_phone_and_the_writer_is_told()
    {
        var keyboard = new KeyboardHand();
        string thread;
        await using (var agency = await OpenAsync(Agency, "/"))
        {
            await agency.Page.GotoAsync("/?place=" + await FirstPlaceAsync(agency.Page));
            await agency.Page.Locator(".proof-row .object-asides a").First.ClickAsync();
            await Expect(agency.Page.Locator("#text-new")).ToBeVisibleAsync();
            await keyboard.WriteAsync(agency.Page.Locator("#text-new"), "**Talet** verkar lågt. Vilket år gäller det?");
            await keyboard.PressAsync(agency.Page.GetByRole(AriaRole.Button, new() { Name = "Skicka kommentaren" }));
            await Expect(agency.Page.Locator(".comment strong").Filter(new() { HasText = "Talet" })).ToHaveCountAsync(1);
            thread = new Uri(agency.Page.Url).AbsolutePath;
        }
        await using (var editor = await OpenAsync(Editor, thread, 360))
        {
            await keyboard.PressAsync(editor.Page.Locator("summary").Filter(new() { HasText = "Avsluta med svar" }).Last);
            await keyboard.WriteAsync(editor.Page.Locator("textarea[id^=resolve-]").Last, "Det är 2025. Rättat i nästa bearbetning.");
            await keyboard.PressAsync(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Avsluta tråden" }).Last);
            await Expect(editor.Page.Locator(".resolution")).ToContainTextAsync("Rättat i nästa bearbetning");
        }
        await using (var agency = await OpenAsync(Agency, "/notices"))
        {
            await Expect(agency.Page.Locator(".frame-count")).ToBeVisibleAsync();
            await agency.Page.Locator(".unread a[href*='/comments/']").First.ClickAsync();
            await Expect(agency.Page.Locator(".resolution")).ToContainTextAsync("Rättat i nästa bearbetning");
        }
        foreach (var (width, theme, language) in new[] { (1440, "light", "sv"), (1440, "dark", "en"), (360, "dark", "sv"), (360, "light", "en") })
        {
            await using var reader = await OpenAsync(Agency, "/comments", width);
            foreach (var address in new[] { thread, thread + "/document", "/comments", "/notices", "/feed" })
            {
                await reader.Page.GotoAsync($"{address}?lang={language}&theme={theme}");
                await IsCleanAsync(reader.Page, $"talk-{address.Split('/')[^1].Split('~')[0]}-{width}-{language}-{theme}");
            }
        }
    }

    private static async Task<string> FirstPlaceAsync(IPage page)
    {
        var link = page.Locator("a[href*='place=']").First;
        await link.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return (await link.GetAttributeAsync("href"))!.Split("place=")[1].Split('&')[0];
    }

    private Task<Visit> OpenAsync(string mailbox, string address, int width = 1440) =>
        Visit.OpenAsync(server, new Reader(width, 900) { Mail = $"{mailbox}@exempel.se" }, address);

    private static async Task IsCleanAsync(IPage page, string name)
    {
        var picture = Path.Combine(Repository.Artifacts("screenshots"), $"{name}.png");
        await page.ScreenshotAsync(new() { Path = picture, FullPage = true });
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than the window.");
    }
}
