using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Pages;

namespace Samplan.Dialogue.Comments;

/// <summary>Everything said of an object, with forms for whoever may write; the same as a document to print; and the way to one comment.</summary>
internal sealed class ShowTalk(TalkReading reading, CommentDesk desk)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/comments/on/{kind}/{id}",
                (string kind, string id, HttpContext context, ShowTalk page) => page.ShowAsync(context, new ObjectAddress(kind, id), null)
            )
            .WithName(nameof(ShowTalk))
            .May(TalkPermissions.See);
        routes
            .MapGet(
                "/comments/on/{kind}/{id}/document",
                (string kind, string id, HttpContext context, ShowTalk page) => page.ShowDocumentAsync(context, new ObjectAddress(kind, id))
            )
            .WithName("ShowTalkDocument")
            .May(TalkPermissions.See);
        routes
            .MapGet("/comments/{number:int}", (int number, HttpContext context, ShowTalk page) => page.FindAsync(context, number))
            .WithName("FindComment")
            .May(TalkPermissions.See);
    }

    /// <param name="refused">What was sent from this page and not done.</param>
    public async Task<IResult> ShowAsync(HttpContext context, ObjectAddress about, RefusedEntry? refused) =>
        await reading.FindAsync(context, about, refused) is { } view
            ? TalkAnswers.Page<TalkPage>(PageFrame.Of(context), view, refused?.Refusal)
            : TalkAnswers.Missing(context, TalkAnswers.NoSubject);

    private async Task<IResult> ShowDocumentAsync(HttpContext context, ObjectAddress about) =>
        await reading.FindAsync(context, about, null) is { } view
            ? TalkAnswers.Page<TalkDocumentPage>(PageFrame.Of(context), view)
            : TalkAnswers.Missing(context, TalkAnswers.NoSubject);

    private async Task<IResult> FindAsync(HttpContext context, int number) =>
        await desk.FindAsync(context.ActorOf(), number, context.RequestAborted) is { } comment
            ? new SeeOther(TalkAnswers.AddressOf(comment.About, number))
            : TalkAnswers.Missing(context, TalkAnswers.NoComment(number));
}
