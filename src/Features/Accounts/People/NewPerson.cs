using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.People;

internal sealed record NewPerson(PersonId Id, string Name, string Mail, bool IsDemo = false);
