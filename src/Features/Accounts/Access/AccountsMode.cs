using Samplan.Accounts.People;
using Samplan.Storage;

namespace Samplan.Accounts.Access;

/// <summary>
/// Laptop mode until somebody administers the region's accounts, accounts mode from then on. Asked anew as long as the answer is no, since another
/// process may have made the administrator; a yes holds for as long as the program runs, so that losing the last administrator opens nothing.
/// </summary>
internal sealed class AccountsMode(Workspace workspace)
{
    private volatile bool _isOn;

    public async ValueTask<bool> IsOnAsync()
    {
        if (_isOn)
            return true;
        return _isOn = await workspace.People.ReadAsync(async session =>
            await session.Dialect.HasTableAsync(session.Connection, "membership", CancellationToken.None)
            && await MembershipStore.HasAdministratorAsync(session)
        );
    }
}
