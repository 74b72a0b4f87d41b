using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>Somebody always administers the region's accounts.</summary>
internal static class LastAdministrator
{
    /// <exception cref="RefusedException">The change would leave nobody; thrown, so that its transaction is undone.</exception>
    public static async Task KeepAsync(DatabaseSession session)
    {
        if (!await MembershipStore.HasAdministratorAsync(session))
            throw new RefusedException(new Refusal("accounts.last-administrator"));
    }
}
