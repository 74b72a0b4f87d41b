namespace Samplan.Accounts.Contracts;

/// <summary>What the chain says of itself.</summary>
/// <param name="Count">How many entries were read.</param>
/// <param name="Head">The hash of the last sound entry; noted elsewhere, it later proves that nothing before it was taken away.</param>
/// <param name="BrokenAt">The number of the first entry that does not fit, null when all do.</param>
public sealed record AuditVerdict(long Count, string Head, long? BrokenAt)
{
    public bool IsSound => BrokenAt is null;
}
