using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Kernel;

namespace Samplan.Dialogue.Comments;

/// <summary>The way to what is said of an object, from its own page, with how much that is.</summary>
internal sealed class CommentAside(CommentDesk desk, SubjectBook subjects) : IObjectAside
{
    public async Task<IReadOnlyList<AsideLink>> ListAsync(Actor actor, ObjectAddress about, Texts texts, CancellationToken cancellation)
    {
        // In laptop mode nobody can be answered.
        if (actor is Actor.Local || await subjects.FindAsync(actor, about, texts, cancellation) is not { } subject)
            return [];
        // An organisation and a workshop are followed, from what has happened.
        if (!subject.IsTalkedOf)
            return [new AsideLink(texts["dialogue.page.feed"], FeedOf(about))];
        var count = await desk.CountAsync(actor, subject.Address, cancellation);
        if (count == 0 && !actor.MayEver(TalkPermissions.Write))
            return [];
        var text = texts[
            about.Kind == "number" ? "dialogue.aside.number"
            : count == 0 ? "dialogue.aside.first"
            : "dialogue.aside.comments"
        ];
        return
        [
            new AsideLink(text, TalkAnswers.AddressOf(subject.Address), count == 0 ? null : count)
            {
                Name = about.Kind == "number" ? $"{text}: {subject.Name}" : null,
            },
        ];
    }

    public async Task<AsideLink?> FindAsync(Actor actor, ObjectAddress about, Texts texts, CancellationToken cancellation)
    {
        if (actor is Actor.Local || !actor.MayEver(TalkPermissions.Write))
            return null;
        // What an edition still has may be gone from the picture of today, and cannot be talked of any more.
        if (await subjects.FindAsync(actor, about, texts, cancellation) is not { IsTalkedOf: true } subject)
            return null;
        var text = texts["dialogue.aside.first"];
        return new AsideLink(text, TalkAnswers.AddressOf(subject.Address)) { Name = $"{text}: {subject.Name}" };
    }

    private static string FeedOf(ObjectAddress about) =>
        about.Kind == "organisation"
            ? $"/feed?organisation={Uri.EscapeDataString(about.Id)}"
            : $"/feed?kind={Uri.EscapeDataString(about.Kind)}&id={Uri.EscapeDataString(about.Id)}";
}
