using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Comments.Subjects;

namespace Samplan.Dialogue.Comments;

/// <summary>What is told of a comment's last step.</summary>
internal static class CommentTidings
{
    /// <summary>Name of the detail that holds the comment's number.</summary>
    public const string Number = "comment";

    /// <param name="thread">Every comment of its thread, itself among them.</param>
    /// <returns>Null for what is noted and told to nobody: words that were changed or taken back.</returns>
    public static Happening? Of(Actor actor, Comment comment, IReadOnlyList<Comment> thread, Subject subject)
    {
        var step = comment.Log[^1];
        var mentioned = step.Text is { } text ? CommentText.ListMentions(text) : [];
        if (step.Act == CommentAct.Edit)
            mentioned = [.. mentioned.Except(comment.Log.SkipLast(1).SelectMany(before => CommentText.ListMentions(before.Text ?? "")))];
        if (step.Act == CommentAct.Withdraw || (step.Act == CommentAct.Edit && mentioned.Count == 0))
            return null;
        var writers = step.Act == CommentAct.Edit ? [] : thread.Where(one => one.State != CommentState.Withdrawn).Select(one => one.Author).OfType<PersonId>();
        return new Happening(actor, KindOf(comment, step.Act), comment.About)
        {
            Also = subject.Within,
            For = step.For,
            Facts = comment.Facts,
            To = [.. writers.Concat(mentioned).Distinct()],
            Details = new Dictionary<string, string> { [Number] = comment.Key },
        };
    }

    private static string KindOf(Comment comment, CommentAct act) =>
        act switch
        {
            CommentAct.Write => comment.IsFirst ? "dialogue.commented" : "dialogue.answered",
            CommentAct.Edit => "dialogue.edited",
            CommentAct.Withdraw => "dialogue.withdrawn",
            CommentAct.Resolve => "dialogue.resolved",
            CommentAct.Reopen => "dialogue.reopened",
        };
}
