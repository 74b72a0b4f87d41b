using Samplan.Accounts.Contracts;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Identity;

/// <summary>
/// Looks at what somebody signs in with. Whether an account exists shows neither in the answer nor in the time it takes. Guessing is slowed down per
/// account and address, never stopped for the owner: a device that the account knows is counted by itself.
/// </summary>
internal sealed class SignInDesk(
    Workspace workspace,
    PersonStore people,
    CredentialStore credentials,
    SessionStore sessions,
    PasswordHasher hasher,
    TimeProvider clock
)
{
    private readonly Attempts _pairs = new(free: 5, clock);
    private readonly Attempts _addresses = new(free: 30, clock);
    private readonly Attempts _codes = new(free: 5, clock);

    // Guesses at one account from many addresses: in the long run two passwords and one code a minute.
    private readonly RateLimit _accounts = new(burst: 100, perMinute: 2, clock);
    private readonly RateLimit _accountCodes = new(burst: 30, perMinute: 1, clock);

    public async Task<Outcome<SignInStep>> TryPasswordAsync(SignInAttempt attempt, CancellationToken cancellation)
    {
        var person = await people.FindByMailAsync(attempt.Mail);
        var account = Secret.HashOf(MailAddress.KeyOf(attempt.Mail));
        var isKnown = person is not null && attempt.Device is { } device && await sessions.KnowsDeviceAsync(person.Id, device);
        var pair = isKnown ? $"{account}|device" : $"{account}|{attempt.Address}";
        if (Wait(_pairs.WaitOf(pair), isKnown ? TimeSpan.Zero : _addresses.WaitOf(attempt.Address)) is { } wait)
            return wait;
        if (!isKnown && !_accounts.TryTake(account))
            return Waiting(TimeSpan.FromMinutes(1));
        _pairs.Begin(pair);
        if (!isKnown)
            _addresses.Begin(attempt.Address);

        var hash = person is null ? null : await credentials.FindPasswordAsync(person.Id);
        if (!await hasher.IsRightAsync(hash, attempt.Password, cancellation))
            return new Refusal("accounts.sign-in-wrong");
        _pairs.Succeed(pair);
        _addresses.Forgive(attempt.Address);
        if (hasher.IsOutdated(hash!))
            await RenewHashAsync(person!.Id, attempt.Password, cancellation);
        var code = await credentials.FindOneTimeCodeAsync(person!.Id);
        return new SignInStep(person.Id, code is { IsConfirmed: true });
    }

    /// <summary>The second step: a code by the clock, or one from the paper. Each is good once.</summary>
    public async Task<Outcome<SignInStep>> TryCodeAsync(PersonId person, string code, string address)
    {
        var pair = $"{person.Value}|{address}";
        if (Wait(_codes.WaitOf(pair)) is { } wait)
            return wait;
        if (!_accountCodes.TryTake(person.Value))
            return Waiting(TimeSpan.FromMinutes(1));
        _codes.Begin(pair);
        if (!await SpendAsync(person, code))
            return new Refusal("accounts.code-wrong");
        _codes.Succeed(pair);
        return new SignInStep(person, NeedsCode: false);
    }

    /// <summary>Whether it is the person's own password, asked again before something that must not be done by whoever finds a screen unlocked.</summary>
    public async Task<Refusal?> CheckPasswordAsync(PersonId person, string password, CancellationToken cancellation)
    {
        if (Wait(_pairs.WaitOf(person.Value)) is { } wait)
            return wait;
        _pairs.Begin(person.Value);
        if (!await hasher.IsRightAsync(await credentials.FindPasswordAsync(person), password, cancellation))
            return new Refusal("accounts.password-wrong");
        _pairs.Succeed(person.Value);
        return null;
    }

    private async Task<bool> SpendAsync(PersonId person, string code)
    {
        var now = clock.GetUtcNow();
        var kept = await credentials.FindOneTimeCodeAsync(person);
        if (kept is { IsConfirmed: true, Secret: { } secret } && OneTimeCode.FindStep(secret, code, now, kept.LastStep) is { } step)
            return await workspace.People.WriteAsync(session => CredentialStore.SpendStepAsync(session, person, step));
        return await workspace.People.WriteAsync(session => CredentialStore.SpendRecoveryCodeAsync(session, person, code, now));
    }

    private async Task RenewHashAsync(PersonId person, string password, CancellationToken cancellation)
    {
        var renewed = await hasher.HashAsync(password, cancellation);
        await workspace.People.WriteAsync(session => CredentialStore.SetPasswordAsync(session, person, renewed, clock.GetUtcNow()));
    }

    private static Refusal? Wait(params ReadOnlySpan<TimeSpan> waits)
    {
        var longest = TimeSpan.Zero;
        foreach (var wait in waits)
            longest = wait > longest ? wait : longest;
        return longest > TimeSpan.Zero ? Waiting(longest) : null;
    }

    private static Refusal Waiting(TimeSpan wait) => Refusal.Of("accounts.wait", ("seconds", $"{Math.Ceiling(wait.TotalSeconds):0}"));
}
