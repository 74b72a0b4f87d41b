using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Editions;

/// <summary>Who may see editions, make them and take them further.</summary>
internal sealed class EditionPermissions : IPermissionSource
{
    private static readonly string[] s_public = [nameof(EditionStatus.Referral), nameof(EditionStatus.Adopted), nameof(EditionStatus.Replaced)];

    /// <summary>The region sees its drafts; members see what is talked over, and the public what has been sent out, when the region's picture is public.</summary>
    public static Permission See { get; } =
        new(
            "editions.see",
            Grant.Region(Enum.GetValues<Role>()),
            Grant.EveryMember().In([nameof(EditionStatus.Dialogue), .. s_public]),
            Grant.Anyone().In(s_public).At(Visibility.Public)
        );

    public static Permission Freeze { get; } = new("editions.freeze", Grant.Region(Role.Editor));

    public static Permission SetStatus { get; } = new("editions.set-status", Grant.Region(Role.Editor));

    public IReadOnlyList<Permission> List() => [See, Freeze, SetStatus];
}
