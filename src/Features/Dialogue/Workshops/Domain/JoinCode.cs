using System.Security.Cryptography;

namespace Samplan.Dialogue.Workshops.Domain;

/// <summary>
/// What one joins a workshop by, read from a screen at the far end of a room: six letters and figures of which none looks like another (no B and 8, I and 1,
/// O, Q and 0, S and 5, U and V, Z and 2, G and 6, L and I). 21⁶ is 86 million.
/// </summary>
internal static class JoinCode
{
    public const string Letters = "ACDEFHJKMNPRTWXY34679";
    public const int Length = 6;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>The code as somebody has typed it, however they space it; null where it can be none.</summary>
    public static string? Find(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '-')).ToUpperInvariant();
        return code.Length == Length && code.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? code : null;
    }

    /// <summary>In two halves, as it is easiest to read aloud.</summary>
    public static string Spell(string code) => $"{code[..(Length / 2)]} {code[(Length / 2)..]}";
}
