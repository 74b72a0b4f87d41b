using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>
/// Whoever belongs nowhere any more has the account closed. The name is kept for a while, so that what the person did can be answered for, and is then
/// erased by <see cref="Retention"/>; an invitation in the meantime opens the same account again.
/// </summary>
internal sealed class Leaving(TimeProvider clock)
{
    public const int YearsKept = 2;

    public async Task CloseIfNowhereAsync(DatabaseSession session, PersonId person)
    {
        if ((await MembershipStore.ListOfPersonAsync(session, person)).Count > 0)
            return;
        await PersonStore.CloseAsync(session, person, clock.GetUtcNow(), SwedishTime.Today(clock).AddYears(YearsKept));
        await SessionStore.EndAllAsync(session, person, besides: null, clock.GetUtcNow());
    }
}
