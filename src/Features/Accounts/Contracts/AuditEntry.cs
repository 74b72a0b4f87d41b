namespace Samplan.Accounts.Contracts;

/// <summary>
/// Something that was done, for the log that nobody can change. It must hold no personal data besides ids: what stands here is never erased.
/// </summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Action"><c>room.act</c>: <c>accounts.membership-given</c>.</param>
public sealed record AuditEntry(Actor Actor, string Action)
{
    /// <summary>What kind of thing it was done to: <c>organisation</c>, <c>proposal</c>.</summary>
    public string? ObjectKind { get; init; }

    public string? ObjectId { get; init; }

    /// <summary>On behalf of which organisation, or in which.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>The mandate it stands on, where it asks for one.</summary>
    public string? MandateId { get; init; }

    public string? Reason { get; init; }

    /// <summary>What else must be known later: numbers, ids, states.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}
