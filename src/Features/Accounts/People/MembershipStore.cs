using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>Who holds which role where. An organisation that is closed gives nobody anything.</summary>
internal sealed class MembershipStore(Workspace workspace)
{
    private const string Select = """
        SELECT membership.person_id AS Person, membership.organisation_id AS Organisation, organisation.kind AS Kind, membership.role AS Role
        FROM membership JOIN organisation ON organisation.id = membership.organisation_id AND organisation.closed_at IS NULL
        """;

    public Task<IReadOnlyList<Membership>> ListOfPersonAsync(PersonId person) => workspace.People.ReadAsync(session => ListOfPersonAsync(session, person));

    public static async Task<IReadOnlyList<Membership>> ListOfPersonAsync(DatabaseSession session, PersonId person)
    {
        var rows = await session.Connection.QueryAsync<Row>($"{Select} WHERE membership.person_id = @person", new { person = person.Value });
        return [.. rows.Select(row => row.ToMembership())];
    }

    public async Task<IReadOnlyList<(PersonId Person, Role Role)>> ListOfOrganisationAsync(OrganisationId organisation)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<(string Person, string Role)>(
                "SELECT person_id, role FROM membership WHERE organisation_id = @organisation",
                new { organisation = organisation.Value }
            )
        );
        return [.. rows.Select(row => (new PersonId(row.Person), Enum.Parse<Role>(row.Role)))];
    }

    public static async Task<bool> HasAdministratorAsync(DatabaseSession session) =>
        await session.Connection.ExecuteScalarAsync<long>(
            """
            SELECT COUNT(*) FROM membership
            JOIN organisation ON organisation.id = membership.organisation_id AND organisation.closed_at IS NULL AND organisation.kind = 'Region'
            JOIN person ON person.id = membership.person_id AND person.closed_at IS NULL
            WHERE membership.role = 'Administrator'
            """
        ) > 0;

    /// <summary>The person holds exactly these roles there from now on.</summary>
    public static async Task SetAsync(DatabaseSession session, PersonId person, OrganisationId organisation, IReadOnlyCollection<Role> roles, DateTimeOffset at)
    {
        await session.Connection.ExecuteAsync(
            "DELETE FROM membership WHERE person_id = @person AND organisation_id = @organisation AND role NOT IN @roles",
            new
            {
                person = person.Value,
                organisation = organisation.Value,
                roles = roles.Select(role => role.ToString()),
            }
        );
        await AddAsync(session, person, organisation, roles, at);
    }

    /// <summary>The person holds these roles there too.</summary>
    public static async Task AddAsync(DatabaseSession session, PersonId person, OrganisationId organisation, IReadOnlyCollection<Role> roles, DateTimeOffset at)
    {
        foreach (var role in roles)
            await session.Connection.ExecuteAsync(
                """
                INSERT INTO membership (person_id, organisation_id, role, given_at) VALUES (@person, @organisation, @role, @at)
                ON CONFLICT (person_id, organisation_id, role) DO NOTHING
                """,
                new
                {
                    person = person.Value,
                    organisation = organisation.Value,
                    role = role.ToString(),
                    at = StoredTime.Write(at),
                }
            );
    }

    /// <summary>The person belongs nowhere any more.</summary>
    public static Task RemoveAllAsync(DatabaseSession session, PersonId person) =>
        session.Connection.ExecuteAsync("DELETE FROM membership WHERE person_id = @person", new { person = person.Value });

    private sealed class Row
    {
        public required string Person { get; init; }
        public required string Organisation { get; init; }
        public required string Kind { get; init; }
        public required string Role { get; init; }

        public Membership ToMembership() => new(new OrganisationId(Organisation), Enum.Parse<OrganisationKind>(Kind), Enum.Parse<Role>(Role));
    }
}
