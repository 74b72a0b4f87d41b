using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts;

/// <inheritdoc cref="IHappenings"/>
internal sealed class Happenings(IEnumerable<IHappeningListener> listeners) : IHappenings
{
    public async Task TellAsync(DatabaseSession session, Happening happening)
    {
        foreach (var listener in listeners)
            await listener.HearAsync(session, happening);
    }
}
