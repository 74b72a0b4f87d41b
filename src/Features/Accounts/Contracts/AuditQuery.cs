namespace Samplan.Accounts.Contracts;

/// <summary>Which entries; what is null asks for nothing.</summary>
/// <param name="Before">Only entries with a lower number, for turning pages.</param>
public sealed record AuditQuery(long? Before = null, int Limit = 100)
{
    public PersonId? Person { get; init; }
    public OrganisationId? Organisation { get; init; }
    public string? ObjectKind { get; init; }
    public string? ObjectId { get; init; }
    public string? Action { get; init; }
}
