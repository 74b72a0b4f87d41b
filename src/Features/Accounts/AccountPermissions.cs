using Samplan.Accounts.Contracts;

namespace Samplan.Accounts;

/// <summary>What this room lets people do.</summary>
internal sealed class AccountPermissions : IPermissionSource
{
    /// <summary>See organisations, who belongs to them, and who has which mandate.</summary>
    public static Permission See { get; } = new("accounts.see", Grant.EveryMember());

    public static Permission FoundOrganisation { get; } = new("accounts.found-organisation", Grant.Region(Role.Administrator));

    public static Permission EditOrganisation { get; } = new("accounts.edit-organisation", Grant.Own(Role.Administrator), Grant.Region(Role.Administrator));

    /// <summary>Invite, give roles, hand over tasks, close accounts.</summary>
    public static Permission HandlePeople { get; } = new("accounts.handle-people", Grant.Own(Role.Administrator), Grant.Region(Role.Administrator));

    public static Permission GiveMandate { get; } = new("accounts.give-mandate", Grant.Own(Role.Administrator), Grant.Region(Role.Administrator));

    public static Permission ErasePerson { get; } = new("accounts.erase-person", Grant.Region(Role.Administrator));

    public static Permission ReadAudit { get; } = new("accounts.read-audit", Grant.EveryMember());

    /// <summary>Handle one's own account: password, one-time codes, sessions.</summary>
    public static Permission UseOwnAccount { get; } = new("accounts.use-own-account", Grant.Self());

    public IReadOnlyList<Permission> List() =>
        [
            RegionPermissions.See,
            RegionPermissions.Amend,
            RegionPermissions.FetchFiles,
            RegionPermissions.SetVisibility,
            See,
            FoundOrganisation,
            EditOrganisation,
            HandlePeople,
            GiveMandate,
            ErasePerson,
            ReadAudit,
            UseOwnAccount,
        ];
}
