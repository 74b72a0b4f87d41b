using Samplan.Storage;

namespace Samplan.Accounts;

/// <summary>The door of the room where people are: organisations, roles, mandates, sign-in, permissions and the audit log.</summary>
public static class AccountsModule
{
    /// <summary>The tables of this room, for <see cref="Workspaces"/>.</summary>
    public static SchemaSource Schema { get; } = new("accounts", typeof(AccountsModule).Assembly);
}
