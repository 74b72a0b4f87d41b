using System.Security.Cryptography;
using System.Text;

namespace Samplan.Analyses.Derivations;

/// <summary>SHA-256 in lower-case hex.</summary>
internal static class Hashes
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
