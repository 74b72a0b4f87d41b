using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Pages.Views;

/// <param name="Names">Of those who are named by id and not erased.</param>
/// <param name="Older">The number that the next page begins before, null on the last.</param>
public sealed record AuditView(IReadOnlyList<AuditRecord> Entries, IReadOnlyDictionary<string, string> Names, AuditVerdict Verdict, long? Older);
