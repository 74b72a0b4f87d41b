using System.Security.Cryptography;

namespace Samplan.Accounts.Identity;

/// <summary>Codes on paper for whoever has lost the telephone: ten, each good once, 50 random bits written in letters that nobody mistakes for others.</summary>
internal static class RecoveryCode
{
    public const int Count = 10;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int GroupLetters = 5;

    public static IReadOnlyList<string> NewSet() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ => $"{RandomNumberGenerator.GetString(Letters, GroupLetters)}-{RandomNumberGenerator.GetString(Letters, GroupLetters)}"),
        ];

    /// <summary>What is kept; written with or without dash, blanks and capitals it is the same code.</summary>
    public static string HashOf(string code) => Secret.HashOf(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());
}
