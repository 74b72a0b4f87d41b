using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Mailing;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.Access;

/// <summary>What goes with every change of a password: other sessions end, links and known devices are void, the log and the owner are told.</summary>
internal sealed class PasswordChange(PasswordHasher hasher, PasswordRules rules, Letters letters, IAudit audit, TimeProvider clock)
{
    public async Task<Outcome<string>> PrepareAsync(KnownPerson person, string password, CancellationToken cancellation) =>
        rules.Check(password, person.Name!, person.Mail!) is { } weak ? weak : await hasher.HashAsync(password, cancellation);

    /// <param name="besides">The session that goes on.</param>
    public async Task WriteAsync(DatabaseSession session, KnownPerson person, string hash, string? besides, string action)
    {
        var now = clock.GetUtcNow();
        await CredentialStore.SetPasswordAsync(session, person.Id, hash, now);
        await CredentialStore.VoidResetsAsync(session, person.Id, now);
        await SessionStore.EndAllAsync(session, person.Id, besides, now);
        await SessionStore.ForgetDevicesAsync(session, person.Id);
        await audit.AppendAsync(
            session,
            new AuditEntry(new Actor.Person(person.Id, person.Name!, []), action) { ObjectKind = "person", ObjectId = person.Id.Value }
        );
    }

    public void Tell(KnownPerson person, Texts texts) => letters.TellPasswordChanged(texts, person.Mail!);
}
