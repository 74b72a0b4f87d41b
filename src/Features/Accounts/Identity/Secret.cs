using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Samplan.Accounts.Identity;

/// <summary>A secret that is handed out once (a session, a link): 256 random bits, of which we keep the SHA-256 only.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it. It has enough chance in it not to need salt or cost.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
