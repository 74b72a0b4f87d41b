using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Samplan.Accounts.Identity;

/// <summary>
/// PBKDF2 with HMAC-SHA-512 (RFC 8018), 16 bytes of salt and 64 of hash, written <c>pbkdf2-sha512$ITERATIONS$SALT$HASH</c>. The usual cost is OWASP's
/// (Password Storage Cheat Sheet: 210 000). Passwords are compared in Unicode form KC, so that the same keys give the same password on every keyboard.
/// </summary>
/// <param name="iterations">Iterations of new hashes; a hash of another cost is still read.</param>
internal sealed class PasswordHasher(int iterations) : IDisposable
{
    public const int UsualIterations = 210_000;

    private const string Scheme = "pbkdf2-sha512";
    private const int SaltBytes = 16;
    private const int HashBytes = 64;

    // Hashing takes a core for a tenth of a second; the other cores are left to everything else.
    private readonly SemaphoreSlim _hashing = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly Lazy<string> _nobodys = new(() => Hash(RandomNumberGenerator.GetHexString(32), iterations));

    public async Task<string> HashAsync(string password, CancellationToken cancellation) => await RunAsync(() => Hash(password, iterations), cancellation);

    /// <summary>Costs the same whether there is a hash or not, so that the time tells nobody who has an account.</summary>
    public async Task<bool> IsRightAsync(string? hash, string password, CancellationToken cancellation)
    {
        var isRight = await RunAsync(() => IsRight(hash ?? _nobodys.Value, password), cancellation);
        return hash is not null && isRight;
    }

    /// <summary>Whether a hash was made at another cost than today's, so that it should be made anew when the password is next at hand.</summary>
    public bool IsOutdated(string hash) => Parse(hash).Iterations != iterations;

    public void Dispose() => _hashing.Dispose();

    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _hashing.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            _hashing.Release();
        }
    }

    private static string Hash(string password, int iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = Derive(password, salt, iterations, HashBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
    }

    private static bool IsRight(string kept, string password)
    {
        var (cost, salt, hash) = Parse(kept);
        return CryptographicOperations.FixedTimeEquals(hash, Derive(password, salt, cost, hash.Length));
    }

    private static byte[] Derive(string password, byte[] salt, int cost, int length) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)), salt, cost, HashAlgorithmName.SHA512, length);

    private static (int Iterations, byte[] Salt, byte[] Hash) Parse(string kept) =>
        kept.Split('$') is [Scheme, var cost, var salt, var hash]
            ? (int.Parse(cost, CultureInfo.InvariantCulture), Convert.FromBase64String(salt), Convert.FromBase64String(hash))
            : throw new FormatException("A kept password hash is not one of ours.");
}
