using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Contracts;

namespace Samplan.Dialogue.Comments;

/// <summary>Whoever sees a comment and what it is about hears that something was done to it. The event says which comment; the page asks for what it says.</summary>
internal sealed class CommentAudience(CommentStore store, SubjectBook subjects, RegionSight sight) : ILiveAudience
{
    private const string SubjectKind = "comments";

    public string Kind => SubjectKind;

    /// <summary>What an open page listens for: everything said of an object.</summary>
    public static LiveSubject SubjectOf(ObjectAddress about) => new(SubjectKind, $"{about.Kind}:{about.Id}");

    /// <summary>What is told of a comment.</summary>
    public static string WhatOf(Comment comment) => comment.Key;

    public async ValueTask<Predicate<LiveListener>?> FindAsync(LiveEvent told)
    {
        if (!int.TryParse(told.What, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        if (await store.FindAsync(number) is not { } comment || SubjectOf(comment.About) != told.About)
            return null;
        if (await subjects.FindReadersAsync(comment.About, CancellationToken.None) is not { } maySee)
            return null;
        var facts = await sight.NarrowAsync(comment.Facts, CancellationToken.None);
        return listener => maySee(listener.Actor) && listener.Actor.May(TalkPermissions.See, facts);
    }
}
