using System.Text.Json;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Organisations;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts.OpenId;

/// <summary>
/// Who somebody from another provider is here. Known by the provider's own name for the person, never by address. The roles that groups give are set anew at
/// each sign-in, in the organisations that the settings name; roles elsewhere are left alone.
/// </summary>
internal sealed class ProviderAccounts(Workspace workspace, OpenIdSettings settings, OrganisationStore organisations, IAudit audit, TimeProvider clock)
{
    public async Task<Outcome<NewPerson>> FindOrMakeAsync(JsonElement claims, PersonId? linkTo)
    {
        var granted = await ListGrantedAsync(claims);
        try
        {
            return await workspace.People.WriteAsync(session => FindOrMakeAsync(session, claims, linkTo, granted));
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
    }

    private async Task<Outcome<NewPerson>> FindOrMakeAsync(
        DatabaseSession session,
        JsonElement claims,
        PersonId? linkTo,
        Dictionary<OrganisationId, HashSet<Role>> granted
    )
    {
        var (issuer, subject) = (IdToken.Text(claims, "iss")!, IdToken.Text(claims, "sub")!);
        var known = await ProviderIdentityStore.FindAsync(session, issuer, subject);
        if (known is not null && linkTo is not null && known != linkTo)
            return new Refusal("accounts.openid-other");
        NewPerson person;
        if ((known ?? linkTo) is { } id)
        {
            person = new NewPerson(id, await PersonStore.FindNameAsync(session, id) ?? "", "");
        }
        else
        {
            if (granted.Values.All(roles => roles.Count == 0))
                return new Refusal("accounts.openid-no-role");
            var read = ReadPerson(claims);
            if (read.Value is not { } made)
                return read;
            // An address alone proves nothing: its owner signs in here first and is known by the provider from then on.
            if (await PersonStore.HasMailAsync(session, made.Mail))
                return new Refusal("accounts.openid-mail-known");
            await PersonStore.AddAsync(session, made, clock.GetUtcNow());
            person = made;
        }
        if (known is null)
        {
            await ProviderIdentityStore.AddAsync(session, issuer, subject, person.Id);
            await NoteAsync(session, person.Id, "accounts.provider-identity-added", []);
        }
        await SetRolesAsync(session, person.Id, granted);
        // Whoever left and has been let in again by the provider is known here still.
        if (granted.Values.Any(roles => roles.Count > 0))
            await PersonStore.ReopenAsync(session, person.Id);
        return person;
    }

    private async Task SetRolesAsync(DatabaseSession session, PersonId person, Dictionary<OrganisationId, HashSet<Role>> granted)
    {
        var before = (await MembershipStore.ListOfPersonAsync(session, person)).ToLookup(one => one.Organisation, one => one.Role);
        foreach (var (organisation, roles) in granted.Where(one => !one.Value.SetEquals(before[one.Key])))
        {
            await MembershipStore.SetAsync(session, person, organisation, roles, clock.GetUtcNow());
            await NoteAsync(
                session,
                person,
                "accounts.roles-set-by-provider",
                [("organisation", organisation.Value), ("roles", string.Join(' ', roles.Order()))]
            );
        }
        await LastAdministrator.KeepAsync(session);
    }

    /// <summary>Every organisation that the settings name, with the roles that the person's groups give there: perhaps none.</summary>
    private async Task<Dictionary<OrganisationId, HashSet<Role>>> ListGrantedAsync(JsonElement claims)
    {
        var named = (await organisations.ListAsync()).Where(one => !one.IsClosed).ToDictionary(one => one.Name, one => one.Id, StringComparer.Ordinal);
        var groups = IdToken.Texts(claims, settings.GroupClaim);
        var granted = new Dictionary<OrganisationId, HashSet<Role>>();
        foreach (var (group, given) in settings.Groups)
        {
            if (!named.TryGetValue(given.Organisation, out var organisation))
                continue;
            if (!granted.TryGetValue(organisation, out var roles))
                granted[organisation] = roles = [];
            if (groups.Contains(group, StringComparer.Ordinal))
                roles.UnionWith(given.Roles);
        }
        return granted;
    }

    private Outcome<NewPerson> ReadPerson(JsonElement claims)
    {
        if (IdToken.Text(claims, "email") is not { } mail || !MailAddress.IsOne(mail))
            return new Refusal("accounts.openid-no-mail");
        var name = IdToken.Text(claims, "name")?.Trim() is { Length: > 0 } given && FormText.CheckLine(given) is null ? given : mail;
        return new NewPerson(PersonId.New(clock.GetUtcNow()), name, mail);
    }

    private Task NoteAsync(DatabaseSession session, PersonId person, string action, IReadOnlyList<(string Name, string Value)> details) =>
        audit.AppendAsync(
            session,
            new AuditEntry(new Actor.Person(person, "", []), action)
            {
                ObjectKind = "person",
                ObjectId = person.Value,
                Details = details.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal),
            }
        );
}
