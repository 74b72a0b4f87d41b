using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Live;

/// <summary>Listening itself is open to every page; what is heard is asked of each event's object.</summary>
internal sealed class LivePermissions : IPermissionSource
{
    public static Permission Listen { get; } = new("live.listen", Grant.Anyone());

    public IReadOnlyList<Permission> List() => [Listen];
}
