namespace Samplan.Accounts.Contracts;

/// <summary>What a provider's group gives: roles in an organisation, named as it is here.</summary>
public sealed record OpenIdGroup(string Organisation, IReadOnlyList<Role> Roles);
