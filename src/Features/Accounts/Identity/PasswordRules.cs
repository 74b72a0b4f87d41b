using System.Text;
using Samplan.Kernel;

namespace Samplan.Accounts.Identity;

/// <summary>Which passwords are taken, after NIST SP 800-63B: long enough, not known from breaches, not one's own name; no rules of composition.</summary>
internal sealed class PasswordRules(BreachList? breaches)
{
    public const int Shortest = 12;
    public const int Longest = 256;

    public Refusal? Check(string password, params IReadOnlyList<string> own)
    {
        var length = password.EnumerateRunes().Count();
        if (length < Shortest)
            return Refusal.Of("accounts.password-short", ("length", $"{Shortest}"));
        if (length > Longest)
            return Refusal.Of("accounts.password-long", ("length", $"{Longest}"));
        if (password.EnumerateRunes().Distinct().Count() < 5 || own.Any(word => password.Equals(word, StringComparison.OrdinalIgnoreCase)))
            return new Refusal("accounts.password-guessed");
        return breaches?.Has(password.Normalize(NormalizationForm.FormKC)) == true ? new Refusal("accounts.password-breached") : null;
    }
}
