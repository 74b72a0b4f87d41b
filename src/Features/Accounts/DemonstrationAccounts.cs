using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Organisations;
using Samplan.Accounts.People;
using Samplan.Storage;

namespace Samplan.Accounts;

/// <inheritdoc cref="IDemonstration"/>
internal sealed class DemonstrationAccounts(Workspace workspace, PasswordHasher hasher, RegionSettingStore settings, IAudit audit, TimeProvider clock)
    : IDemonstration
{
    /// <summary>Shown on the sign-in page, so no secret.</summary>
    public const string Password = "Strukturbild 2040";

    public Task<bool> IsOneAsync() => settings.IsDemonstrationAsync();

    public async Task CreateAsync(IReadOnlyList<(string Name, string? Code)> municipalities, CancellationToken cancellation)
    {
        // One hash for them all: they share the password anyway.
        var hash = await hasher.HashAsync(Password, cancellation);
        await workspace.People.WriteAsync(async session =>
        {
            var region = await FoundAsync(session, OrganisationKind.Region, $"Region {workspace.Settings.Name}", []);
            await AddAsync(session, hash, region, "Ada Adminsson (administratör)", "admin", Role.Administrator, Role.Reader);
            await AddAsync(session, hash, region, "Elsa Ek (handläggare)", "redaktor", Role.Editor, Role.Contributor, Role.Releaser);
            await AddAsync(session, hash, region, "Lars Lind (läsare)", "lasare", Role.Reader);
            foreach (var ((name, code), number) in municipalities.Take(2).Select((one, index) => (one, index + 1)))
            {
                var municipality = await FoundAsync(session, OrganisationKind.Municipality, $"{name} kommun", code is null ? [] : [code]);
                await AddAsync(session, hash, municipality, $"Karin Kull (planerare, {name})", $"planerare{number}", Role.Contributor);
                await AddAsync(session, hash, municipality, $"Peter Palm (planchef, {name})", $"planchef{number}", Role.Releaser, Role.Contributor);
                await AddAsync(session, hash, municipality, $"Petra Politiker ({name})", $"politiker{number}", Role.Reader);
            }
            var county = await FoundAsync(session, OrganisationKind.CountyBoard, $"Länsstyrelsen i {workspace.Settings.Name}", []);
            await AddAsync(session, hash, county, "Lena Län (länsstyrelsen)", "lansstyrelsen", Role.Contributor, Role.Releaser);
            var agency = await FoundAsync(session, OrganisationKind.Agency, "Trafikmyndigheten", []);
            await AddAsync(session, hash, agency, "Mats Myndig (myndighet)", "myndighet", Role.Contributor, Role.Releaser);
            await RegionSettingStore.SetVisibilityAsync(session, Visibility.Public);
            await RegionSettingStore.SetDemonstrationAsync(session);
            await audit.AppendAsync(session, new AuditEntry(new Actor.Local(), "accounts.demonstration-made"));
        });
    }

    private async Task<OrganisationId> FoundAsync(DatabaseSession session, OrganisationKind kind, string name, IReadOnlyList<string> codes)
    {
        var organisation = new Organisation(OrganisationId.New(clock.GetUtcNow()), kind, name, codes, 1);
        await OrganisationStore.AddAsync(session, organisation);
        return organisation.Id;
    }

    private async Task AddAsync(DatabaseSession session, string hash, OrganisationId organisation, string name, string mailbox, params Role[] roles)
    {
        var now = clock.GetUtcNow();
        var person = new NewPerson(PersonId.New(now), name, $"{mailbox}@exempel.se", IsDemo: true);
        await PersonStore.AddAsync(session, person, now);
        await CredentialStore.SetPasswordAsync(session, person.Id, hash, now);
        await MembershipStore.SetAsync(session, person.Id, organisation, roles, now);
    }
}
