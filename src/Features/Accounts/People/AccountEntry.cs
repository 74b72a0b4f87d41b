using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>How a new account comes to be: looked at and hashed first, then written in the transaction of whatever brought it.</summary>
internal sealed class AccountEntry(PasswordHasher hasher, PasswordRules rules, TimeProvider clock)
{
    public async Task<Outcome<PreparedAccount>> PrepareAsync(string name, string mail, string password, CancellationToken cancellation)
    {
        if (name.Length == 0)
            return new Refusal("accounts.name-missing");
        if (FormText.CheckLine(name) is { } wrong)
            return wrong;
        if (!MailAddress.IsOne(mail))
            return new Refusal("accounts.mail-wrong");
        if (rules.Check(password, name, mail) is { } weak)
            return weak;
        var person = new NewPerson(PersonId.New(clock.GetUtcNow()), name, mail);
        return new PreparedAccount(person, await hasher.HashAsync(password, cancellation));
    }

    /// <summary>Somebody who left comes back to the same account, so that what they did before is theirs still.</summary>
    public async Task ReopenAsync(DatabaseSession session, PersonId id, PreparedAccount account, OrganisationId organisation, IReadOnlyCollection<Role> roles)
    {
        var now = clock.GetUtcNow();
        await PersonStore.ReopenAsync(session, id);
        await PersonStore.RenameAsync(session, id, account.Person.Name);
        await CredentialStore.SetPasswordAsync(session, id, account.PasswordHash, now);
        await MembershipStore.SetAsync(session, id, organisation, roles, now);
    }

    public async Task AddAsync(DatabaseSession session, PreparedAccount account, OrganisationId organisation, IReadOnlyCollection<Role> roles)
    {
        var now = clock.GetUtcNow();
        await PersonStore.AddAsync(session, account.Person, now);
        await CredentialStore.SetPasswordAsync(session, account.Person.Id, account.PasswordHash, now);
        await MembershipStore.SetAsync(session, account.Person.Id, organisation, roles, now);
    }
}
