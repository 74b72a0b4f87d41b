namespace Samplan.Accounts.People;

internal sealed record PreparedAccount(NewPerson Person, string PasswordHash);
