using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Pages.Views;

public sealed record ColleagueView(PersonId Id, string Name, string Mail, IReadOnlyList<Role> Roles);
