using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Pages.Views;

public sealed record OrganisationListView(IReadOnlyList<Organisation> Organisations, bool MayFound, bool MaySetVisibility, Visibility Visibility);
