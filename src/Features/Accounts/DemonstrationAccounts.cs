using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Organisations;
using Samplan.Accounts.People;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Accounts;

/// <inheritdoc cref="IDemonstration"/>
internal sealed class DemonstrationAccounts(Workspace workspace, PasswordHasher hasher, RegionSettingStore settings, IAudit audit, TimeProvider clock)
    : IDemonstration
{
    /// <summary>Shown on the sign-in page, so no secret.</summary>
    public const string Password = "Strukturbild 2040";

    // Of each municipality that takes part: a planner, the head who releases, a politician who reads.
    private static readonly (string Planner, string Head, string Politician)[] s_planners =
    [
        ("Karin Kull", "Peter Palm", "Petra Pil"),
        ("Omar Ask", "Birgitta Bäck", "Jonas Hed"),
    ];

    public Task<bool> IsOneAsync() => settings.IsDemonstrationAsync();

    public async Task<IReadOnlyDictionary<string, Actor.Person>> CreateAsync(
        IReadOnlyList<(string Name, string? Code)> municipalities,
        CancellationToken cancellation
    )
    {
        // One hash for them all: they share the password anyway.
        var hash = await hasher.HashAsync(Password, cancellation);
        var people = new Dictionary<string, Actor.Person>(StringComparer.Ordinal);
        await workspace.People.WriteAsync(async session =>
        {
            var region = await FoundAsync(session, OrganisationKind.Region, $"Region {workspace.Settings.Name}", []);
            await AddAsync(region, "Ada Adminsson (administratör)", "admin", Role.Administrator, Role.Reader);
            await AddAsync(region, "Elsa Ek (handläggare)", "redaktor", Role.Editor, Role.Contributor, Role.Releaser);
            await AddAsync(region, "Lars Lind (läsare)", "lasare", Role.Reader);
            foreach (var ((name, code), number) in municipalities.Take(s_planners.Length).Select((one, index) => (one, index)))
            {
                var municipality = await FoundAsync(session, OrganisationKind.Municipality, $"{name} kommun", code is null ? [] : [code]);
                var (planner, head, politician) = s_planners[number];
                await AddAsync(municipality, $"{planner} (planerare, {name})", $"planerare{number + 1}", Role.Contributor);
                var releaser = await AddAsync(municipality, $"{head} (planchef, {name})", $"planchef{number + 1}", Role.Releaser, Role.Contributor);
                await AddAsync(municipality, $"{politician} (politiker, {name})", $"politiker{number + 1}", Role.Reader);
                await GiveMandateAsync(session, releaser.Id, municipality.Id);
            }
            var county = await FoundAsync(session, OrganisationKind.CountyBoard, $"Länsstyrelsen i {workspace.Settings.Name}", []);
            await AddAsync(county, "Lena Län (länsstyrelsen)", "lansstyrelsen", Role.Contributor, Role.Releaser);
            var agency = await FoundAsync(session, OrganisationKind.Agency, "Trafikmyndigheten", []);
            await AddAsync(agency, "Mats Myndig (myndighet)", "myndighet", Role.Contributor, Role.Releaser);
            await RegionSettingStore.SetVisibilityAsync(session, Visibility.Public);
            await RegionSettingStore.SetDemonstrationAsync(session);
            await audit.AppendAsync(session, new AuditEntry(new Actor.Local(), "accounts.demonstration-made"));

            async Task<Actor.Person> AddAsync(Organisation organisation, string name, string mailbox, params Role[] roles) =>
                people[mailbox] = await JoinAsync(
                    session,
                    hash,
                    organisation,
                    new NewPerson(PersonId.New(clock.GetUtcNow()), name, $"{mailbox}@exempel.se", true),
                    roles
                );
        });
        return people;
    }

    private async Task<Organisation> FoundAsync(DatabaseSession session, OrganisationKind kind, string name, IReadOnlyList<string> codes)
    {
        var organisation = new Organisation(OrganisationId.New(clock.GetUtcNow()), kind, name, codes, 1);
        await OrganisationStore.AddAsync(session, organisation);
        return organisation;
    }

    private Task GiveMandateAsync(DatabaseSession session, PersonId person, OrganisationId organisation)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now).ToString("n");
        var mandate = new Mandate(id, person, organisation, "Frisläppa och lämna in förslag till strukturbilden", "KS 2026 § 12", SwedishTime.DayOf(now), null);
        return MandateStore.AddAsync(session, mandate, now);
    }

    private async Task<Actor.Person> JoinAsync(DatabaseSession session, string hash, Organisation organisation, NewPerson person, Role[] roles)
    {
        var now = clock.GetUtcNow();
        await PersonStore.AddAsync(session, person, now);
        await CredentialStore.SetPasswordAsync(session, person.Id, hash, now);
        await MembershipStore.SetAsync(session, person.Id, organisation.Id, roles, now);
        return new Actor.Person(person.Id, person.Name, [.. roles.Select(role => new Membership(organisation.Id, organisation.Kind, role))]);
    }
}
