using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Audit;

/// <summary>
/// The hash of an entry: SHA-256 over every field, each led by its length in bytes, beginning with the hash of the entry before it. So no two entries
/// write the same bytes, and none can be changed, moved, added or taken away in the middle without every later hash being another.
/// </summary>
internal static class AuditChain
{
    /// <summary>What the first entry names as the hash before it.</summary>
    public static readonly string Origin = new('0', 64);

    public static string HashOf(AuditRecord entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, entry.PreviousHash);
        Add(hash, entry.Number.ToString(CultureInfo.InvariantCulture));
        Add(hash, StoredTime.Write(entry.At));
        Add(hash, entry.ActorKey);
        Add(hash, entry.Action);
        Add(hash, entry.ObjectKind);
        Add(hash, entry.ObjectId);
        Add(hash, entry.OrganisationId);
        Add(hash, entry.MandateId);
        Add(hash, entry.Reason);
        foreach (var (name, value) in entry.Details.OrderBy(detail => detail.Key, StringComparer.Ordinal))
        {
            Add(hash, name);
            Add(hash, value);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Reads the chain from its beginning.</summary>
    public static AuditVerdict Verify(IEnumerable<AuditRecord> entries)
    {
        var (count, head) = (0L, Origin);
        foreach (var entry in entries)
        {
            if (entry.Number != count + 1 || entry.PreviousHash != head || entry.Hash != HashOf(entry))
                return new AuditVerdict(count, head, entry.Number);
            (count, head) = (entry.Number, entry.Hash);
        }
        return new AuditVerdict(count, head, null);
    }

    // What is missing is not the same as what is empty.
    private static void Add(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        hash.AppendData(Encoding.ASCII.GetBytes(text is null ? "-;" : string.Create(CultureInfo.InvariantCulture, $"{bytes.Length};")));
        hash.AppendData(bytes);
    }
}
