using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.People;

internal sealed record Invitation(
    string Id,
    string Mail,
    OrganisationId Organisation,
    IReadOnlyList<Role> Roles,
    DateTimeOffset InvitedAt,
    DateTimeOffset ExpiresAt
);
