using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;

namespace Samplan.Dialogue.Comments;

/// <summary>Somebody writes of an object, answers, writes over, takes back, settles or opens again.</summary>
internal sealed class WriteComment(CommentDesk desk, ShowTalk page)
{
    private static readonly (CommentAct Act, Permission Permission)[] s_acts =
    [
        (CommentAct.Edit, TalkPermissions.Edit),
        (CommentAct.Withdraw, TalkPermissions.Withdraw),
        (CommentAct.Resolve, TalkPermissions.Resolve),
        (CommentAct.Reopen, TalkPermissions.Reopen),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(
                "/comments/on/{kind}/{id}",
                (string kind, string id, HttpContext context, WriteComment use) => use.WriteAsync(context, new ObjectAddress(kind, id))
            )
            .WithName(nameof(WriteComment))
            .AsForm()
            .May(TalkPermissions.Write);
        routes
            .MapPost("/comments/{number:int}/answer", (int number, HttpContext context, WriteComment use) => use.AnswerAsync(context, number))
            .WithName("AnswerComment")
            .AsForm()
            .May(TalkPermissions.Write);
        foreach (var (act, permission) in s_acts)
        {
            routes
                .MapPost(
                    $"/comments/{{number:int}}/{act.ToString().ToLowerInvariant()}",
                    (int number, HttpContext context, WriteComment use) => use.ActAsync(context, number, act)
                )
                .WithName($"{act}Comment")
                .AsForm()
                .May(permission);
        }
    }

    private async Task<IResult> WriteAsync(HttpContext context, ObjectAddress about)
    {
        var entry = CommentEntry.Of(await context.Request.ReadFormAsync(context.RequestAborted), null);
        var written = await desk.WriteAsync(context.ActorOf(), about, entry, context.RequestAborted);
        return written.Value is { } comment ? To(comment) : await page.ShowAsync(context, about, new RefusedEntry(entry, "write", written.Refusal!));
    }

    private async Task<IResult> AnswerAsync(HttpContext context, int number)
    {
        var entry = CommentEntry.Of(await context.Request.ReadFormAsync(context.RequestAborted), number);
        if (await desk.FindAsync(context.ActorOf(), number, context.RequestAborted) is not { } answered)
            return TalkAnswers.Missing(context, TalkAnswers.NoComment(number));
        var written = await desk.WriteAsync(context.ActorOf(), answered.About, entry, context.RequestAborted);
        return written.Value is { } comment ? To(comment) : await page.ShowAsync(context, answered.About, new RefusedEntry(entry, "answer", written.Refusal!));
    }

    private async Task<IResult> ActAsync(HttpContext context, int number, CommentAct act)
    {
        var entry = CommentEntry.Of(await context.Request.ReadFormAsync(context.RequestAborted), number);
        if (await desk.FindAsync(context.ActorOf(), number, context.RequestAborted) is not { } seen)
            return TalkAnswers.Missing(context, TalkAnswers.NoComment(number));
        var done = await desk.ActAsync(context.ActorOf(), number, act, entry, context.RequestAborted);
        return done.Value is { } comment
            ? To(comment)
            : await page.ShowAsync(context, seen.About, new RefusedEntry(entry, act.ToString().ToLowerInvariant(), done.Refusal!));
    }

    private static SeeOther To(Comment comment) => new(TalkAnswers.AddressOf(comment.About, comment.Number));
}
