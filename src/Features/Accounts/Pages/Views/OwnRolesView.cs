using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Pages.Views;

public sealed record OwnRolesView(string Organisation, IReadOnlyList<Role> Roles);
