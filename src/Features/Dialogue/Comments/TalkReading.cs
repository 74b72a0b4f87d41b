using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Follows;
using Samplan.Dialogue.Pages.Views;
using Samplan.Kernel;

namespace Samplan.Dialogue.Comments;

/// <summary>Puts together what the pages tell of comments, with names as they are today.</summary>
internal sealed class TalkReading(
    CommentDesk desk,
    SubjectBook subjects,
    MentionBook mentions,
    FollowStore follows,
    IOrganisations organisations,
    IPeople people,
    ILiveLog live
)
{
    private static readonly CommentAct[] s_acts = [CommentAct.Edit, CommentAct.Withdraw, CommentAct.Resolve, CommentAct.Reopen];

    /// <summary>Everything said of an object; null where there is none, or the reader may not see it.</summary>
    /// <param name="entry">What was sent and refused.</param>
    public async Task<TalkView?> FindAsync(HttpContext context, ObjectAddress about, RefusedEntry? entry)
    {
        var (actor, texts, cancellation) = (context.ActorOf(), PageFrame.Of(context).Texts, context.RequestAborted);
        if (await subjects.FindAsync(actor, about, texts, cancellation) is not { IsTalkedOf: true } subject)
            return null;
        // Asked before what is shown is read: what comes after it is heard.
        var after = await live.GetLastNumberAsync();
        var own = await desk.ListOwnAsync(actor, cancellation);
        var comments = await desk.ListAsync(actor, subject.Address, cancellation);
        var isNew = entry is { Act: "write", Entry.Answers: null };
        return new TalkView(
            subject.Address,
            subject.Name,
            subject.Path,
            subject.Detail,
            await ListAsync(actor, comments, subject, own, cancellation),
            own.Count == 0 ? null : FormOf(own, subject, isNew ? entry : null),
            entry is { Entry.Answers: { } number } refused ? (number, refused.Act, refused.Entry.Text, refused.Refusal) : null,
            own.Count == 0 ? [] : [.. (await mentions.ListAsync(cancellation)).Select(one => MentionBook.Suggestion(one.Name, one.Organisation))],
            actor.PersonId is { } person ? await follows.IsFollowedAsync(person, subject.Address) : null,
            after
        );
    }

    public async Task<IReadOnlyList<CommentView>> ListAsync(
        Actor actor,
        IReadOnlyList<Comment> comments,
        Subject subject,
        IReadOnlyList<Organisation> own,
        CancellationToken cancellation
    )
    {
        var words = await WordsAsync(comments, cancellation);
        var settled = comments.Where(comment => comment is { IsFirst: true, State: CommentState.Resolved }).Select(comment => comment.Number).ToHashSet();
        return
        [
            .. InOrder(comments)
                .Select(one =>
                    words.View(one.Comment, one.Depth) with
                    {
                        Acts =
                        [
                            .. own.Count > 0 && one.Comment.State != CommentState.Withdrawn && !settled.Contains(one.Comment.Thread)
                                ? ["answer"]
                                : Array.Empty<string>(),
                            .. s_acts.Where(act => CommentDesk.May(actor, act, one.Comment, subject)).Select(act => act.ToString().ToLowerInvariant()),
                        ],
                    }
                ),
        ];
    }

    /// <summary>The names that comments need.</summary>
    public async Task<CommentWords> WordsAsync(IReadOnlyList<Comment> comments, CancellationToken cancellation)
    {
        var steps = comments.SelectMany(comment => comment.Log).ToList();
        var named = steps.Select(step => step.By).OfType<PersonId>().Concat(steps.SelectMany(step => CommentText.ListMentions(step.Text ?? ""))).Distinct();
        return new CommentWords(
            await people.ListNamesAsync([.. named], cancellation),
            (await organisations.ListAsync(cancellation)).ToDictionary(one => one.Id, one => one.Name),
            steps.Any(step => step.Mandate is not null)
                ? (await organisations.ListMandatesAsync(null, cancellation)).ToDictionary(one => one.Id, StringComparer.Ordinal)
                : new Dictionary<string, Mandate>()
        );
    }

    public static string Moment(DateTimeOffset at) => SwedishTime.Of(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Threads in the order they began, each comment before its answers.</summary>
    private static IEnumerable<(Comment Comment, int Depth)> InOrder(IReadOnlyList<Comment> comments)
    {
        var answers = comments.ToLookup(comment => comment.Answers);
        var waiting = new Stack<(Comment, int)>(answers[null].Reverse().Select(first => (first, 0)));
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var answer in answers[next.Item1.Number].Reverse())
                waiting.Push((answer, next.Item2 + 1));
        }
    }

    private static CommentFormView FormOf(IReadOnlyList<Organisation> own, Subject subject, RefusedEntry? refused) =>
        new(
            own,
            subject.Widest,
            refused?.Entry.Organisation ?? "",
            refused?.Entry.Visibility,
            refused?.Entry.Text ?? "",
            refused?.Entry.Mention ?? "",
            refused?.Refusal
        );
}
