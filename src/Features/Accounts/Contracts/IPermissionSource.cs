namespace Samplan.Accounts.Contracts;

/// <summary>What a room contributes to the table of permissions (<c>docs/permissions.md</c>).</summary>
public interface IPermissionSource
{
    IReadOnlyList<Permission> List();
}
