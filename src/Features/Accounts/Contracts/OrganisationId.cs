namespace Samplan.Accounts.Contracts;

public readonly record struct OrganisationId(string Value)
{
    public static OrganisationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now).ToString("n"));

    public override string ToString() => Value;
}
