namespace Samplan.Accounts.Identity;

/// <param name="Address">Where it comes from.</param>
/// <param name="Device">The mark that the browser bears, where it bears one.</param>
internal sealed record SignInAttempt(string Mail, string Password, string Address, string? Device)
{
    // Secrets stand in no log.
    public override string ToString() => nameof(SignInAttempt);
}
