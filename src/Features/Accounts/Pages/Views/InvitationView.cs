using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Pages.Views;

public sealed record InvitationView(string Id, string Mail, IReadOnlyList<Role> Roles, DateTimeOffset ExpiresAt);
