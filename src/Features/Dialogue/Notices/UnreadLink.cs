using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Dialogue.Notices;

/// <summary>The way to the notices in the head of every page, with how many are unread.</summary>
internal sealed class UnreadLink(NoticeStore notices) : IFrameLink
{
    public async Task<IReadOnlyList<AsideLink>> ListAsync(Actor actor, Texts texts, CancellationToken cancellation) =>
        actor.PersonId is { } person ? [new AsideLink(texts["dialogue.notices.title"], "/notices", await notices.CountUnreadAsync(person))] : [];
}
