using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Pages;
using Samplan.Dialogue.Pages.Views;

namespace Samplan.Dialogue.Notices;

/// <summary>Somebody wants no more letters and follows the link in one, without signing in. Opening the link asks; the button does it, since mail scanners open links.</summary>
internal sealed class EndLetters(Unsubscription unsubscription, LetterStore letters)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/letters/end/{token}", (string token, HttpContext context, EndLetters page) => page.AskAsync(context, token))
            .WithName("AskEndLetters")
            .MayAnyone();
        routes
            .MapPost("/letters/end/{token}", (string token, HttpContext context, EndLetters page) => page.EndAsync(context, token))
            .WithName(nameof(EndLetters))
            .AsForm()
            .MayAnyone();
    }

    private async Task<IResult> AskAsync(HttpContext context, string token) =>
        await unsubscription.FindAsync(token) is null
            ? TalkAnswers.Missing(context, new("dialogue.letters.no-link"))
            : TalkAnswers.Page<SentencePage>(
                PageFrame.Of(context),
                new SentenceView(
                    "dialogue.letters.end-title",
                    "dialogue.letters.end-ask",
                    "dialogue.letters.end",
                    $"/letters/end/{Uri.EscapeDataString(token)}"
                )
            );

    private async Task<IResult> EndAsync(HttpContext context, string token)
    {
        if (await unsubscription.FindAsync(token) is not { } person)
            return TalkAnswers.Missing(context, new("dialogue.letters.no-link"));
        await letters.SetRhythmAsync(person, LetterRhythm.Never);
        return TalkAnswers.Page<SentencePage>(PageFrame.Of(context), new SentenceView("dialogue.letters.end-title", "dialogue.letters.ended"));
    }
}
