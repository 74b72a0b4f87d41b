namespace Samplan.Accounts.Contracts;

/// <summary>Somebody in an organisation.</summary>
public sealed record Colleague(PersonId Id, string Name, IReadOnlyList<Role> Roles);
