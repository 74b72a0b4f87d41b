using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Follows;
using Samplan.Dialogue.Pages;
using Samplan.Dialogue.Pages.Views;

namespace Samplan.Dialogue.Notices;

/// <summary>What somebody has been told, how often letters are wanted, and what is followed.</summary>
internal sealed class ShowNotices(
    NoticeStore notices,
    HappeningStore happenings,
    HappeningReading reading,
    LetterStore letters,
    FollowStore follows,
    SubjectBook subjects,
    TimeProvider clock
)
{
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/notices", (HttpContext context, ShowNotices page) => page.ShowAsync(context)).WithName(nameof(ShowNotices)).May(TalkPermissions.Follow);
        routes
            .MapPost("/notices/read", (HttpContext context, ShowNotices page) => page.MarkAsync(context))
            .WithName("MarkNotices")
            .AsForm()
            .May(TalkPermissions.Follow);
        routes
            .MapPost("/notices/letters", (HttpContext context, ShowNotices page) => page.ChooseAsync(context))
            .WithName("ChooseLetters")
            .AsForm()
            .May(TalkPermissions.Follow);
    }

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (actor, frame, cancellation) = (context.ActorOf(), PageFrame.Of(context), context.RequestAborted);
        if (actor.PersonId is not { } person)
            return TalkAnswers.Page<SentencePage>(frame, new SentenceView("dialogue.notices.title", "dialogue.notices.no-accounts"));
        long? before = long.TryParse(context.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var kept = await notices.ListAsync(person, before, PageLength + 1);
        var page = kept.Take(PageLength).ToDictionary(one => one.Happening, one => one.IsRead);
        var known = await reading.ListAsync(actor, await happenings.ListAsync(page.Keys), frame.Texts, cancellation);
        await ForgetHiddenAsync(person, page, known);
        var followed = await follows.ListAsync(person);
        var seen = await subjects.ListAsync(actor, followed, frame.Texts, cancellation);
        var view = new NoticesView(
            [.. known.Select(one => one with { IsRead = page[one.Number] })],
            await notices.CountUnreadAsync(person),
            kept.Count > PageLength ? kept[PageLength - 1].Happening : null,
            (await letters.FindRhythmAsync(person)).ToString(),
            [.. followed.Where(seen.ContainsKey).Select(one => (one, seen[one].Name, seen[one].Path))]
        );
        return TalkAnswers.Page<NoticesPage>(frame, view);
    }

    // What the reader may no longer see is not waited for: the number in the head of the page tells of what can be read.
    private async Task ForgetHiddenAsync(PersonId person, Dictionary<long, bool> page, IReadOnlyList<HappeningView> known)
    {
        var shown = known.Select(one => one.Number).ToHashSet();
        long[] hidden = [.. page.Where(one => !one.Value && !shown.Contains(one.Key)).Select(one => one.Key)];
        if (hidden.Length > 0)
            await notices.MarkReadAsync(person, hidden, clock.GetUtcNow());
    }

    private async Task<IResult> MarkAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (context.ActorOf().PersonId is { } person)
        {
            if (form["number"] == "all")
                await notices.MarkReadAsync(person, null, clock.GetUtcNow());
            else if (long.TryParse(form["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                await (form["read"] == "no" ? notices.MarkUnreadAsync(person, number) : notices.MarkReadAsync(person, [number], clock.GetUtcNow()));
        }
        return new SeeOther("/notices");
    }

    private async Task<IResult> ChooseAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (context.ActorOf().PersonId is { } person && Enum.TryParse<LetterRhythm>(form["rhythm"], out var rhythm) && Enum.IsDefined(rhythm))
            await letters.SetRhythmAsync(person, rhythm);
        return new SeeOther("/notices");
    }
}
