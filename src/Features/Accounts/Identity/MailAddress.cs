using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Samplan.Accounts.Identity;

/// <summary>E-mail addresses as people write them.</summary>
internal static class MailAddress
{
    private const int Longest = 254;

    public static bool IsOne([NotNullWhen(true)] string? text) =>
        text is { Length: <= Longest }
        && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
        && System.Net.Mail.MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>The same for every way of writing the same address; what sign-in looks for.</summary>
    public static string KeyOf(string address) => address.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
