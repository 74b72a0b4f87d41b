using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Pages.Views;

/// <param name="Unread">How many of all are unread.</param>
/// <param name="Older">The number that the next page begins before; null on the last.</param>
/// <param name="Rhythm">How often letters are wanted: <c>AtOnce</c>, <c>Daily</c>, <c>Weekly</c> or <c>Never</c>.</param>
/// <param name="Followed">What the reader follows, with name and path.</param>
public sealed record NoticesView(
    IReadOnlyList<HappeningView> Notices,
    int Unread,
    long? Older,
    string Rhythm,
    IReadOnlyList<(ObjectAddress Address, string Name, string Path)> Followed
);
