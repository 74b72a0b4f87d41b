namespace Samplan.Accounts.Contracts;

/// <summary>A person's tasks in an organisation pass to a successor.</summary>
public sealed record Handover(OrganisationId Organisation, PersonId From, PersonId To, DateTimeOffset At);
