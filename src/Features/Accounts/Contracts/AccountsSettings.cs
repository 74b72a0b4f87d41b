namespace Samplan.Accounts.Contracts;

/// <summary>What the one who runs the server decides, outside the workspace because some of it is secret.</summary>
public sealed record AccountsSettings
{
    /// <summary>Under which address people reach the server; it stands in letters. Null: the address it is bound to.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary><c>smtp://user:password@host:587</c>, <c>smtps://</c> where the server speaks STARTTLS; null: letters are laid in the folder <c>outbox</c>.</summary>
    public Uri? MailServer { get; init; }

    public string MailFrom { get; init; } = "samplan@localhost";

    /// <summary>A sorted list of breached passwords as Have I Been Pwned gives it out.</summary>
    public string? BreachListPath { get; init; }

    /// <summary>Another provider to sign in through; null for none.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>PBKDF2's cost; what a password was hashed at before is still read, and hashed anew.</summary>
    public int PasswordIterations { get; init; } = Identity.PasswordHasher.UsualIterations;

    /// <summary>SAMPLAN_ADDRESS, SAMPLAN_SMTP, SAMPLAN_MAIL_FROM, SAMPLAN_BREACH_LIST, and the file that SAMPLAN_OPENID names.</summary>
    /// <exception cref="Kernel.RefusedException">That file cannot be read.</exception>
    public static AccountsSettings FromEnvironment()
    {
        var usual = new AccountsSettings();
        return usual with
        {
            PublicAddress = Address("SAMPLAN_ADDRESS"),
            MailServer = Address("SAMPLAN_SMTP"),
            MailFrom = Environment.GetEnvironmentVariable("SAMPLAN_MAIL_FROM") ?? usual.MailFrom,
            OpenId = Environment.GetEnvironmentVariable("SAMPLAN_OPENID") is { } file ? OpenIdSettings.Read(file) : null,
            BreachListPath = Environment.GetEnvironmentVariable("SAMPLAN_BREACH_LIST"),
        };
    }

    // Without the password that may stand in it.
    public override string ToString() => nameof(AccountsSettings);

    private static Uri? Address(string variable) =>
        Uri.TryCreate(Environment.GetEnvironmentVariable(variable), UriKind.Absolute, out var address) ? address : null;
}
