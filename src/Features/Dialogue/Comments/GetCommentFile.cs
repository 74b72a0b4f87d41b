using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Kernel;

namespace Samplan.Dialogue.Comments;

/// <summary>Comments as CSV, a row each with the answer that settled it: those of an object, or all that the reader may see.</summary>
internal sealed class GetCommentFile(CommentDesk desk, TalkReading reading, SubjectBook subjects)
{
    private static readonly string[] s_columns =
    [
        "number",
        "thread",
        "answers",
        "kind",
        "id",
        "name",
        "at",
        "author",
        "organisation",
        "mandate",
        "visibility",
        "state",
        "text",
        "resolution",
        "resolved-at",
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/comments.csv", (HttpContext context, GetCommentFile file) => file.WriteAsync(context, null))
            .WithName(nameof(GetCommentFile))
            .May(TalkPermissions.See);
        routes
            .MapGet(
                "/comments/on/{kind}/{id}/comments.csv",
                (string kind, string id, HttpContext context, GetCommentFile file) => file.WriteAsync(context, new ObjectAddress(kind, id))
            )
            .WithName("GetObjectCommentFile")
            .May(TalkPermissions.See);
    }

    private async Task<IResult> WriteAsync(HttpContext context, ObjectAddress? about)
    {
        var (actor, texts, cancellation) = (context.ActorOf(), PageFrame.Of(context).Texts, context.RequestAborted);
        if (about is { } asked)
        {
            if (await subjects.FindAsync(actor, asked, texts, cancellation) is not { } subject)
                return TalkAnswers.Missing(context, TalkAnswers.NoSubject);
            about = subject.Address;
        }
        var comments = await desk.ListAsync(actor, about, cancellation);
        var seen = await subjects.ListAsync(actor, comments.Select(comment => comment.About), texts, cancellation);
        var words = await reading.WordsAsync(comments, cancellation);
        var text = new StringBuilder().AppendJoin(',', s_columns.Select(column => texts[$"dialogue.column.{column}"]).Select(SafeCsv.Cell)).Append("\r\n");
        foreach (var comment in comments.Where(one => seen.ContainsKey(one.About)))
            text.AppendJoin(',', CellsOf(comment, seen[comment.About].Name, words, texts).Select(SafeCsv.Cell)).Append("\r\n");
        return TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "comments.csv");
    }

    private static string?[] CellsOf(Comment comment, string name, CommentWords words, Texts texts) =>
        [
            comment.Key,
            comment.Thread.ToString(CultureInfo.InvariantCulture),
            comment.Answers?.ToString(CultureInfo.InvariantCulture),
            comment.About.Kind,
            comment.About.Id,
            name,
            TalkReading.Moment(comment.Writing.At),
            comment.Author is { } author ? words.NameOf(author) : null,
            words.Organisations.GetValueOrDefault(comment.Organisation),
            comment.Writing.Mandate is { } id && words.Mandates.TryGetValue(id, out var mandate) ? $"{mandate.Scope} ({mandate.Decision})" : null,
            texts[$"dialogue.visibility-short.{comment.Visibility}"],
            texts[$"dialogue.state.{comment.State}"],
            CommentText.ToPlain(comment.Text, words.NameOf),
            comment.Resolution?.Text is { } answer ? CommentText.ToPlain(answer, words.NameOf) : null,
            comment.Resolution is { } step ? TalkReading.Moment(step.At) : null,
        ];
}
