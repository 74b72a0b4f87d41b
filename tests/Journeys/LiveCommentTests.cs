using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>Two have the same thread open: what one says stands on the other's page at once, and what the other is writing stays where it is.</summary>
[Collection(Journey.Name)]
public sealed class LiveCommentTests(SampleServer server)
{
    [BrowserFact]
    public async Task A_comment_is_seen_without_loading_the_page_again_and_nothing_half_written_is_lost()
    {
        var hand = new KeyboardHand();
        var thread = $"/comments/on/place/{server.Nodes[7].Id}";
        await using var agency = await OpenAsync("myndighet", thread);
        await using var editor = await OpenAsync("redaktor", thread);
        await SayAsync(hand, agency.Page, "Vilket år gäller bilden?");
        var heard = CommentOf(editor.Page, "Vilket år gäller bilden?");
        await Expect(heard).ToHaveCountAsync(1);

        // The editor has come half-way in an answer and in a thread of their own when the agency goes on.
        await hand.PressAsync(heard.Locator("summary").Filter(new() { HasText = "Svara" }).First);
        var answer = heard.Locator("textarea[id^=text-answer]");
        await hand.WriteAsync(editor.Page.Locator("#text-new"), "Ett eget påpekande");
        await hand.WriteAsync(answer, "Den gäller");
        await answer.EvaluateAsync("field => field.setSelectionRange(3, 3)");
        await SayAsync(hand, agency.Page, "Och vilken källa?");
        await Expect(CommentOf(editor.Page, "Och vilken källa?")).ToHaveCountAsync(1);
        await Expect(editor.Page.Locator("#talk-title .note")).ToHaveTextAsync("2");
        await Expect(editor.Page.Locator("#live-announcer")).ToHaveTextAsync("Kommentarer: 2. Öppna trådar: 2.");
        await Expect(answer).ToBeFocusedAsync();
        Assert.Equal(3, await answer.EvaluateAsync<int>("field => field.selectionStart"));
        await Expect(answer).ToHaveValueAsync("Den gäller");
        await Expect(editor.Page.Locator("#text-new")).ToHaveValueAsync("Ett eget påpekande");

        // Away for a while, as a page that is put in the background or a phone that sleeps: what was said meanwhile stands there once.
        await editor.Page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pagehide'))");
        await SayAsync(hand, agency.Page, "Medan du var borta");
        await editor.Page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow'))");
        await Expect(CommentOf(editor.Page, "Medan du var borta")).ToHaveCountAsync(1);
        await Expect(editor.Page.Locator(".comment")).ToHaveCountAsync(3);

        // The agency takes back what the editor is answering: the words stay to be sent or copied, and the answer is refused with the reason.
        var mine = CommentOf(agency.Page, "Vilket år gäller bilden?");
        await hand.PressAsync(mine.GetByRole(AriaRole.Button, new() { Name = "Dra tillbaka" }));
        await Expect(heard).ToHaveCountAsync(0);
        await Expect(editor.Page.Locator(".comment").First).ToContainTextAsync("tillbakadragen");
        await Expect(editor.Page.Locator("textarea[id^=text-answer]").First).ToHaveValueAsync("Den gäller");
    }

    private static async Task SayAsync(IHand hand, IPage page, string text)
    {
        await hand.WriteAsync(page.Locator("#text-new"), text);
        await hand.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Skicka kommentaren" }));
        await Expect(CommentOf(page, text)).ToHaveCountAsync(1);
    }

    private static ILocator CommentOf(IPage page, string text) =>
        page.Locator(".comment").Filter(new() { Has = page.Locator(".comment-text", new() { HasText = text }) });

    private Task<Visit> OpenAsync(string mailbox, string address) => Visit.OpenAsync(server, new Reader { Mail = $"{mailbox}@exempel.se" }, address);
}
