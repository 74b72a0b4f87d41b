using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>
/// A municipal planner proposes a node and sees what it leads to; it is released and submitted; the region accepts with changes; the planner gets the answer;
/// the new edition shows it, and a politician reads the comparison on a telephone. By keyboard alone at a desk, and by hand on a telephone.
/// </summary>
[Collection(Journey.Name)]
public sealed class PlanningTests(SampleServer server)
{
    private const int PhoneWidth = 390;
    private const string Place = "Bläsingefors";

    [BrowserTheory]
    [InlineData(Hand.Keyboard, 1440)]
    [InlineData(Hand.Mouse, PhoneWidth)]
    public async Task A_node_goes_from_a_planner_to_the_edition_that_a_politician_reads(Hand with, int width)
    {
        var (hand, title) = (IHand.Of(with), $"{Place} blir regional kärna ({with})");
        var proposal = await ProposeAsync(hand, width, title);
        await ActAsync(hand, width, "planchef1", proposal, "Släpp fritt", "Lämna in");
        await ActAsync(hand, width, "redaktor", proposal, "Börja granska");
        await AcceptWithChangesAsync(hand, width, proposal);
        await using (var planner = await OpenAsync("planerare1", width, "/proposals"))
        {
            await hand.PressAsync(planner.Page.GetByRole(AriaRole.Link, new() { Name = title }));
            await Expect(planner.Page.Locator(".pill").First).ToHaveTextAsync("godtaget med ändring");
            await Expect(planner.Page.Locator(".steps li").Last).ToContainTextAsync("Noden godtas, men på en lägre nivå.");
            await IsCleanAsync(planner.Page, width);
        }
        var edition = await ApplyAsync(hand, width, title);
        await using var politician = await OpenAsync("politiker1", PhoneWidth, $"/editions/compare?from=1&to={edition}");
        await Expect(politician.Page.Locator(".change-words").First).ToContainTextAsync($"{Place} blir regional strategisk nod");
        await Expect(politician.Page.Locator($".changes a[href='{proposal}']").First).ToBeVisibleAsync();
        await IsCleanAsync(politician.Page, PhoneWidth);
    }

    private async Task<string> ProposeAsync(IHand hand, int width, string title)
    {
        await using var visit = await OpenAsync("planerare1", width, "/proposals");
        var page = visit.Page;
        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Föreslå ändring av utgåva 1: Nuläge" }));
        await hand.WriteAsync(page.Locator("#title"), title);
        await hand.WriteAsync(page.Locator("#reason"), "Vårdcentral och gymnasium är beslutade.");
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }));
        await hand.PressAsync(page.Locator("a[href*='kind=designate']"));
        await hand.WriteAsync(page.Locator("#place"), Place);
        await hand.ChooseAsync(page.Locator("#class"), "regional-core");
        await IsCleanAsync(page, width);
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en ändring" }));
        await Expect(page.Locator(".change-words").First).ToContainTextAsync($"{Place} blir regional kärna");
        await IsCleanAsync(page, width);
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task AcceptWithChangesAsync(IHand hand, int width, string proposal)
    {
        await using var visit = await OpenAsync("redaktor", width, proposal);
        var page = visit.Page;
        await hand.PressAsync(page.Locator($"a.button[href='{proposal}/decision']"));
        await hand.ChooseAsync(page.Locator("select[name$='-class']"), "strategic-node");
        await hand.WriteAsync(page.Locator("#reason"), "Noden godtas, men på en lägre nivå.");
        await IsCleanAsync(page, width);
        await hand.PressAsync(page.Locator("form.sheet button[type=submit]"));
        await Expect(page.Locator(".pill").First).ToHaveTextAsync("godtaget med ändring");
    }

    /// <summary>The number of the edition, under dialogue.</summary>
    private async Task<int> ApplyAsync(IHand hand, int width, string title)
    {
        await using var visit = await OpenAsync("redaktor", width, "/proposals/apply");
        var page = visit.Page;
        await hand.ChooseAsync(page.Locator("#edition"), "1");
        await hand.WriteAsync(page.Locator("#title"), $"Med {title}");
        await hand.PressAsync(page.Locator("form.apply button[type=submit]"));
        await page.WaitForURLAsync(address => new Uri(address).AbsolutePath.StartsWith("/editions/", StringComparison.Ordinal));
        await hand.ChooseAsync(page.Locator("#status"), "Dialogue");
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Spara status" }));
        await Expect(page.Locator("p .pill")).ToHaveTextAsync("dialog");
        return int.Parse(new Uri(page.Url).AbsolutePath.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    private async Task ActAsync(IHand hand, int width, string mailbox, string proposal, params IReadOnlyList<string> acts)
    {
        await using var visit = await OpenAsync(mailbox, width, proposal);
        foreach (var act in acts)
        {
            var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true });
            await hand.PressAsync(button);
            await Expect(button).ToHaveCountAsync(0);
        }
    }

    private Task<Visit> OpenAsync(string mailbox, int width, string address) =>
        Visit.OpenAsync(server, new Reader(width) { Mail = $"{mailbox}@exempel.se" }, address);

    private static async Task IsCleanAsync(IPage page, int width)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
        var scrolled = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(scrolled <= width, $"{page.Url} is {scrolled} pixels wide in a window of {width}.");
    }
}
