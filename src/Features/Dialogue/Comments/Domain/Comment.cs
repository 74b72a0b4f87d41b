using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments.Domain;

/// <summary>Something said of an object, for an organisation. Immutable: what is done to it gives the next one.</summary>
/// <param name="Number">From 1, counting in the workspace.</param>
/// <param name="Thread">Number of the first comment of its thread; its own where it is that one.</param>
/// <param name="Answers">The comment that it answers; null for the first of a thread.</param>
/// <param name="Text">In <see cref="CommentText"/>; empty once withdrawn.</param>
/// <param name="Version">Counts what has been done to it; whoever does something must have seen the newest.</param>
/// <param name="Log">Everything done to it, oldest first; never empty.</param>
internal sealed record Comment(
    int Number,
    ObjectAddress About,
    int Thread,
    int? Answers,
    OrganisationId Organisation,
    PersonId? Author,
    Visibility Visibility,
    string Text,
    CommentState State,
    int Version,
    IReadOnlyList<CommentStep> Log
)
{
    public string Key => FormattableString.Invariant($"{Number}");

    public bool IsFirst => Answers is null;

    public CommentStep Writing => Log[0];

    /// <summary>The newest of what was written over, null where it stands as first written.</summary>
    public CommentStep? LastEdit => Log.LastOrDefault(step => step.Act == CommentAct.Edit);

    /// <summary>The answer that settled it; null while it is not settled.</summary>
    public CommentStep? Resolution => State == CommentState.Resolved ? Log.Last(step => step.Act == CommentAct.Resolve) : null;

    /// <summary>What permissions ask of it.</summary>
    public ObjectFacts Facts =>
        new()
        {
            Organisation = Organisation,
            Person = Author,
            State = State.ToString(),
            Visibility = Visibility,
        };
}
