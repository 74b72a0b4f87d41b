namespace Samplan.Accounts.Contracts;

/// <summary>A kept entry of the log.</summary>
/// <param name="ActorKey">A person's id, <c>local</c> or <c>anonymous</c>.</param>
/// <param name="Hash">SHA-256 over the entry and the hash before it, in lower-case hexadecimal.</param>
public sealed record AuditRecord(long Number, DateTimeOffset At, string ActorKey, string Action, string PreviousHash, string Hash)
{
    public string? ObjectKind { get; init; }
    public string? ObjectId { get; init; }
    public string? OrganisationId { get; init; }
    public string? MandateId { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
