using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Samplan.Accounts.Identity;

/// <summary>
/// Codes of six figures by the clock: TOTP, RFC 6238, with HMAC-SHA-1 and steps of 30 seconds, which every app on a telephone knows. A code is taken one
/// step early or late, and never twice.
/// </summary>
internal static class OneTimeCode
{
    public const int SecretBytes = 20;

    private const int StepSeconds = 30;
    private const int ToleratedSteps = 1;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The step that the code belongs to, null when it is wrong or was used before.</summary>
    /// <param name="lastStep">The step of the code that was last taken; that one and all before it are spent.</param>
    public static long? FindStep(byte[] secret, string code, DateTimeOffset now, long lastStep)
    {
        var entered = string.Concat(code.Where(char.IsAsciiDigit));
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        // Every step is tried, so that the time does not tell which one it was.
        for (var step = current - ToleratedSteps; step <= current + ToleratedSteps; step++)
        {
            if (Secret.AreSame(CodeAt(secret, step), entered) && step > lastStep)
                found = step;
        }
        return found;
    }

    /// <summary>RFC 4226, section 5.3.</summary>
    public static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard's own; the weakness of SHA-1 is in collisions, which do not matter here.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, sizeof(int))) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    public static string CodeAt(byte[] secret, DateTimeOffset now) => CodeAt(secret, now.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>The secret as a person types it: base 32, RFC 4648.</summary>
    public static string Write(byte[] secret)
    {
        var text = new char[(secret.Length * 8 + 4) / 5];
        for (var letter = 0; letter < text.Length; letter++)
        {
            var bit = letter * 5;
            var pair = (secret[bit / 8] << 8) | (bit / 8 + 1 < secret.Length ? secret[bit / 8 + 1] : 0);
            text[letter] = Base32[(pair >> (11 - bit % 8)) & 31];
        }
        return new string(text);
    }

    /// <summary>What the QR code holds: the key URI that authenticator apps share.</summary>
    public static string KeyUri(byte[] secret, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Write(secret)}&issuer={Uri.EscapeDataString(issuer)}";
}
