using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Identity;

/// <param name="Device">Browser and system in words, as the browser says.</param>
internal sealed record OpenSession(string Id, PersonId Person, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt);
