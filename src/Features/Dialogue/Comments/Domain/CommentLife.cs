using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Dialogue.Comments.Domain;

/// <summary>What may follow on what in a comment's life. Pure: the time and the actor come in.</summary>
internal static class CommentLife
{
    public const int LongestText = 10_000;

    private static readonly Dictionary<CommentAct, (CommentState[] From, CommentState To)> s_acts = new()
    {
        [CommentAct.Edit] = ([CommentState.Open], CommentState.Open),
        [CommentAct.Withdraw] = ([CommentState.Open, CommentState.Resolved], CommentState.Withdrawn),
        [CommentAct.Resolve] = ([CommentState.Open], CommentState.Resolved),
        [CommentAct.Reopen] = ([CommentState.Resolved], CommentState.Open),
    };

    /// <summary>The states in which an act may be done, for those who generate forms and permissions.</summary>
    public static IReadOnlyList<CommentState> StatesFor(CommentAct act) => act == CommentAct.Write ? [] : s_acts[act].From;

    /// <summary>
    /// A comment or an answer. An answer is never shown to more than what it answers: no wider, and beside what stays in an organisation only in that
    /// same organisation.
    /// </summary>
    public static Outcome<Comment> Write(int number, CommentWriting writing, CommentMoment moment)
    {
        if (CheckText(writing.Text) is { } wrong)
            return wrong;
        if (writing.Visibility > writing.Widest)
            return new Refusal("dialogue.too-wide");
        if (writing.Answers is { } answered && CheckAnswer(writing, answered) is { } refusal)
            return refusal;
        return new Comment(
            number,
            writing.About,
            writing.Answers?.Thread ?? number,
            writing.Answers?.Number,
            writing.Organisation,
            moment.By,
            writing.Visibility,
            writing.Text.Trim(),
            CommentState.Open,
            Version: 1,
            [moment.ToStep(CommentAct.Write, writing.Text.Trim())]
        );
    }

    /// <param name="text">The new words, or the answer that settles; null where none are written.</param>
    public static Outcome<Comment> Do(Comment comment, CommentAct act, string? text, CommentMoment moment)
    {
        var (from, to) = s_acts[act];
        if (moment.SeenVersion != comment.Version)
            return Refusal.Of("dialogue.changed-meanwhile", ("number", comment.Key));
        if (!from.Contains(comment.State) || (act is CommentAct.Resolve or CommentAct.Reopen && !comment.IsFirst))
            return Refusal.Of("dialogue.not-now", ("number", comment.Key));
        if (act is CommentAct.Edit or CommentAct.Resolve && CheckText(text) is { } wrong)
            return act == CommentAct.Resolve && string.IsNullOrWhiteSpace(text) ? new Refusal("dialogue.answer-missing") : wrong;
        return comment with
        {
            Text =
                act == CommentAct.Edit ? text!.Trim()
                : act == CommentAct.Withdraw ? ""
                : comment.Text,
            State = to,
            Version = comment.Version + 1,
            Log = [.. comment.Log, moment.ToStep(act, act is CommentAct.Edit or CommentAct.Resolve ? text!.Trim() : null)],
        };
    }

    private static Refusal? CheckAnswer(CommentWriting writing, Comment answered) =>
        answered.State == CommentState.Withdrawn || writing.First?.State == CommentState.Resolved ? Refusal.Of("dialogue.not-now", ("number", answered.Key))
        : writing.Visibility > answered.Visibility || (answered.Visibility == Visibility.Organisation && writing.Organisation != answered.Organisation)
            ? new Refusal("dialogue.answer-too-wide")
        : null;

    private static Refusal? CheckText(string? text) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal("dialogue.text-missing")
        : text.Length > LongestText ? Refusal.Of("dialogue.text-long", ("length", $"{LongestText}"))
        : null;
}
