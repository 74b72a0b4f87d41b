using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Pages;
using Samplan.Dialogue.Pages.Views;

namespace Samplan.Dialogue.Comments;

/// <summary>Every thread that the reader may see, by state and organisation, the newest first.</summary>
internal sealed class ListComments(CommentDesk desk, TalkReading reading, SubjectBook subjects, AreaEntry areas)
{
    private const int PageLength = 100;
    private const int BeginningLetters = 120;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/comments", (HttpContext context, ListComments page) => page.ShowAsync(context)).WithName(nameof(ListComments)).May(TalkPermissions.See);

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (actor, cancellation, query) = (context.ActorOf(), context.RequestAborted, context.Request.Query);
        if (AreaEntry.Find(query) is { } chosen)
            return new SeeOther(TalkAnswers.AddressOf(chosen));
        var (state, organisation) = ($"{query["state"]}", $"{query["organisation"]}");
        var before = int.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
        var frame = PageFrame.Of(context) with { Kept = $"state={Uri.EscapeDataString(state)}&organisation={Uri.EscapeDataString(organisation)}&" };
        var all = await desk.ListAsync(actor, null, cancellation);
        var words = await reading.WordsAsync(all, cancellation);
        var answers = all.ToLookup(comment => comment.Thread);
        var found = all.Where(comment => comment.IsFirst && comment.Number < before)
            .Where(comment => state.Length == 0 || comment.State.ToString() == state)
            .Where(comment => organisation.Length == 0 || comment.Organisation.Value == organisation)
            .OrderByDescending(comment => comment.Number)
            .Take(PageLength + 1)
            .ToList();
        var page = found.Take(PageLength).ToList();
        var seen = await subjects.ListAsync(actor, page.Select(comment => comment.About), frame.Texts, cancellation);
        var view = new CommentListView(
            [.. page.Where(one => seen.ContainsKey(one.About)).Select(one => RowOf(one, seen[one.About], words, answers[one.Number].Count() - 1))],
            state,
            organisation,
            [.. all.Select(comment => comment.Organisation).Distinct().Select(one => (one.Value, words.Organisations.GetValueOrDefault(one, "–")))],
            found.Count > PageLength ? page[^1].Number : null
        )
        {
            Area = await areas.ReadAsync(actor, query, cancellation),
        };
        return TalkAnswers.Page<CommentListPage>(frame, view, view.Area?.Refusal);
    }

    private static CommentRowView RowOf(Comment comment, Subject subject, CommentWords words, int answers)
    {
        var text = CommentText.ToWords(comment.Text, words.NameOf);
        return new CommentRowView(
            comment.Number,
            subject.Name,
            text.Length <= BeginningLetters ? text : text[..BeginningLetters] + "…",
            comment.Author is { } author ? words.NameOf(author) : null,
            words.Organisations.GetValueOrDefault(comment.Organisation, "–"),
            TalkReading.Moment(comment.Writing.At),
            comment.State.ToString(),
            answers
        );
    }
}
