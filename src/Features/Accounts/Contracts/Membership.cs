namespace Samplan.Accounts.Contracts;

/// <summary>One role of a person in one organisation.</summary>
public sealed record Membership(OrganisationId Organisation, OrganisationKind Kind, Role Role);
