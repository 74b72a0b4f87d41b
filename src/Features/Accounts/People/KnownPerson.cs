using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.People;

/// <summary>A person as kept; name and address are null once erased.</summary>
internal sealed record KnownPerson(PersonId Id, string? Name, string? Mail, bool IsClosed, bool IsErased, DateOnly? KeepUntil);
