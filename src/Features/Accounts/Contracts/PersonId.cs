namespace Samplan.Accounts.Contracts;

/// <summary>A person, for good: it stays in the record when the person's name is erased.</summary>
public readonly record struct PersonId(string Value)
{
    public static PersonId New(DateTimeOffset now) => new(Guid.CreateVersion7(now).ToString("n"));

    public override string ToString() => Value;
}
