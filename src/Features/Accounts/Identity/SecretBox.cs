using System.Security.Cryptography;
using System.Text;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts.Identity;

/// <summary>
/// Seals the secrets that must be read back (AES-256-GCM, bound to the person) with a key that lies beside the database in a file of its own, readable by its
/// owner only: a copy of <c>samplan.db</c> gives nobody's codes away.
/// </summary>
internal sealed class SecretBox(Workspace workspace)
{
    public const string KeyFile = "samplan.key";

    private const byte Version = 1;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Overhead = 1 + NonceBytes + TagBytes;

    private readonly Lock _lock = new();
    private byte[]? _key;

    public byte[] Seal(PersonId person, ReadOnlySpan<byte> secret)
    {
        var box = new byte[Overhead + secret.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(MakeKey(), TagBytes);
        cipher.Encrypt(nonce, secret, box.AsSpan(Overhead), box.AsSpan(1 + NonceBytes, TagBytes), BoundTo(person));
        return box;
    }

    /// <summary>Null where it cannot be opened: sealed for somebody else, changed, or with a key that is gone.</summary>
    public byte[]? Open(PersonId person, ReadOnlySpan<byte> kept)
    {
        if (!IsSealed(kept))
            return kept.ToArray();
        var secret = new byte[kept.Length - Overhead];
        try
        {
            if (FindKey() is not { } key)
                return null;
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(kept.Slice(1, NonceBytes), kept[Overhead..], kept.Slice(1 + NonceBytes, TagBytes), secret, BoundTo(person));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>What was kept before there was a key is as long as a secret and no longer.</summary>
    public static bool IsSealed(ReadOnlySpan<byte> kept) => kept.Length > Overhead && kept[0] == Version;

    private static byte[] BoundTo(PersonId person) => Encoding.UTF8.GetBytes($"one-time-code {person.Value}");

    private byte[]? FindKey()
    {
        var path = Path.Combine(workspace.Folder, KeyFile);
        lock (_lock)
            return _key ??= File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    // Of two programs that make it at the same moment one is first, and the other reads that one's.
    private byte[] MakeKey()
    {
        if (FindKey() is null)
        {
            var path = Path.Combine(workspace.Folder, KeyFile);
            var written = $"{path}.{Guid.NewGuid():n}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(written, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
                file.Flush(flushToDisk: true);
            }
            try
            {
                File.Move(written, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(written);
            }
        }
        return FindKey()!;
    }
}
