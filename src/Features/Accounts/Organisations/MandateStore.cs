using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts.Organisations;

/// <summary>Mandates; one that is taken back stays, with the time.</summary>
internal sealed class MandateStore(Workspace workspace)
{
    private const string Columns = """
        id AS Id, person_id AS Person, organisation_id AS Organisation, scope AS Scope, decision AS Decision, valid_from AS ValidFrom,
        valid_until AS ValidUntil, withdrawn_at AS WithdrawnAt
        """;

    public async Task<IReadOnlyList<Mandate>> ListAsync(OrganisationId? organisation, PersonId? person)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<Row>(
                $"""
                SELECT {Columns} FROM mandate
                WHERE (@organisation IS NULL OR organisation_id = @organisation) AND (@person IS NULL OR person_id = @person)
                ORDER BY given_at DESC, id DESC
                """,
                new { organisation = organisation?.Value, person = person?.Value }
            )
        );
        return [.. rows.Select(row => row.ToMandate())];
    }

    public async Task<Mandate?> FindAsync(string id)
    {
        var row = await workspace.People.ReadAsync(session =>
            session.Connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM mandate WHERE id = @id", new { id })
        );
        return row?.ToMandate();
    }

    public static Task AddAsync(DatabaseSession session, Mandate mandate, DateTimeOffset at) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO mandate (id, person_id, organisation_id, scope, decision, valid_from, valid_until, given_at)
            VALUES (@Id, @person, @organisation, @Scope, @Decision, @from, @until, @at)
            """,
            new
            {
                mandate.Id,
                person = mandate.Person.Value,
                organisation = mandate.Organisation.Value,
                mandate.Scope,
                mandate.Decision,
                from = StoredTime.Write(mandate.ValidFrom),
                until = mandate.ValidUntil is { } last ? StoredTime.Write(last) : null,
                at = StoredTime.Write(at),
            }
        );

    /// <returns>False when it was taken back before.</returns>
    public static async Task<bool> WithdrawAsync(DatabaseSession session, string id, DateTimeOffset at) =>
        await session.Connection.ExecuteAsync(
            "UPDATE mandate SET withdrawn_at = @at WHERE id = @id AND withdrawn_at IS NULL",
            new { id, at = StoredTime.Write(at) }
        ) == 1;

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Person { get; init; }
        public required string Organisation { get; init; }
        public required string Scope { get; init; }
        public required string Decision { get; init; }
        public required string ValidFrom { get; init; }
        public string? ValidUntil { get; init; }
        public string? WithdrawnAt { get; init; }

        public Mandate ToMandate() =>
            new(
                Id,
                new PersonId(Person),
                new OrganisationId(Organisation),
                Scope,
                Decision,
                StoredTime.ReadDay(ValidFrom),
                ValidUntil is null ? null : StoredTime.ReadDay(ValidUntil)
            )
            {
                WithdrawnAt = StoredTime.Find(WithdrawnAt),
            };
    }
}
