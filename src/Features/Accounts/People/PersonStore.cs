using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>People and what is personal about them, in two tables, so that the one can be erased and the other stays.</summary>
internal sealed class PersonStore(Workspace workspace)
{
    private const string Columns = """
        person.id AS Id, person.closed_at AS ClosedAt, person.erased_at AS ErasedAt, personal_detail.name AS Name, personal_detail.mail AS Mail,
        personal_detail.keep_until AS KeepUntil
        """;

    private const string Tables = "person LEFT JOIN personal_detail ON personal_detail.person_id = person.id";

    public async Task<KnownPerson?> FindAsync(PersonId id) =>
        (
            await workspace.People.ReadAsync(session =>
                session.Connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM {Tables} WHERE person.id = @id", new { id = id.Value })
            )
        )?.ToPerson();

    public async Task<IReadOnlyList<KnownPerson>> ListAsync(IReadOnlyCollection<PersonId> ids)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<Row>($"SELECT {Columns} FROM {Tables} WHERE person.id IN @ids", new { ids = ids.Select(one => one.Value) })
        );
        return [.. rows.Select(row => row.ToPerson())];
    }

    /// <summary>Whoever signs in with the address; null where nobody open does.</summary>
    public async Task<KnownPerson?> FindByMailAsync(string mail) =>
        (
            await workspace.People.ReadAsync(session =>
                session.Connection.QuerySingleOrDefaultAsync<Row>(
                    $"SELECT {Columns} FROM {Tables} WHERE personal_detail.mail_key = @key AND person.closed_at IS NULL",
                    new { key = MailAddress.KeyOf(mail) }
                )
            )
        )?.ToPerson();

    public async Task<IReadOnlyDictionary<PersonId, string>> ListNamesAsync(IReadOnlyCollection<PersonId> people)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<(string Id, string Name)>(
                "SELECT person_id, name FROM personal_detail WHERE person_id IN @people",
                new { people = people.Select(one => one.Value) }
            )
        );
        return rows.ToDictionary(row => new PersonId(row.Id), row => row.Name);
    }

    public static Task<string?> FindNameAsync(DatabaseSession session, PersonId id) =>
        session.Connection.QuerySingleOrDefaultAsync<string?>("SELECT name FROM personal_detail WHERE person_id = @id", new { id = id.Value });

    /// <summary>Everybody who signs in without having been invited: the accounts of a demonstration.</summary>
    public async Task<IReadOnlyList<KnownPerson>> ListDemonstratorsAsync()
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<Row>($"SELECT {Columns} FROM {Tables} WHERE person.is_demo = 1 AND person.closed_at IS NULL")
        );
        return [.. rows.Select(row => row.ToPerson()).OrderBy(one => one.Mail, SwedishOrder.Names)];
    }

    public static async Task<bool> HasMailAsync(DatabaseSession session, string mail) =>
        await session.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM personal_detail WHERE mail_key = @key", new { key = MailAddress.KeyOf(mail) })
        > 0;

    public static async Task AddAsync(DatabaseSession session, NewPerson person, DateTimeOffset at)
    {
        await session.Connection.ExecuteAsync(
            "INSERT INTO person (id, created_at, is_demo) VALUES (@id, @at, @IsDemo)",
            new
            {
                id = person.Id.Value,
                at = StoredTime.Write(at),
                person.IsDemo,
            }
        );
        await session.Connection.ExecuteAsync(
            "INSERT INTO personal_detail (person_id, name, mail, mail_key) VALUES (@id, @Name, @Mail, @key)",
            new
            {
                id = person.Id.Value,
                person.Name,
                person.Mail,
                key = MailAddress.KeyOf(person.Mail),
            }
        );
    }

    /// <summary>Closes the account; the personal details stay until the day given.</summary>
    public static async Task CloseAsync(DatabaseSession session, PersonId id, DateTimeOffset at, DateOnly keepUntil)
    {
        await session.Connection.ExecuteAsync(
            "UPDATE person SET closed_at = @at WHERE id = @id AND closed_at IS NULL",
            new { id = id.Value, at = StoredTime.Write(at) }
        );
        await session.Connection.ExecuteAsync(
            "UPDATE personal_detail SET keep_until = @keepUntil WHERE person_id = @id",
            new { id = id.Value, keepUntil = StoredTime.Write(keepUntil) }
        );
    }

    /// <summary>Somebody who left and whose details are still kept; null where there is nobody such.</summary>
    public static async Task<PersonId?> FindClosedAsync(DatabaseSession session, string mail)
    {
        var id = await session.Connection.QuerySingleOrDefaultAsync<string?>(
            "SELECT person.id FROM person JOIN personal_detail ON person_id = person.id WHERE mail_key = @key AND closed_at IS NOT NULL",
            new { key = MailAddress.KeyOf(mail) }
        );
        return id is null ? null : new PersonId(id);
    }

    /// <summary>The account is open again, and what was kept for a while only is kept on.</summary>
    public static Task ReopenAsync(DatabaseSession session, PersonId id) =>
        session.Connection.ExecuteAsync(
            """
            UPDATE person SET closed_at = NULL WHERE id = @id AND erased_at IS NULL;
            UPDATE personal_detail SET keep_until = NULL WHERE person_id = @id;
            """,
            new { id = id.Value }
        );

    public static Task RenameAsync(DatabaseSession session, PersonId id, string name) =>
        session.Connection.ExecuteAsync("UPDATE personal_detail SET name = @name WHERE person_id = @id", new { id = id.Value, name });

    /// <summary>Erases every personal detail and every secret; the id stays where it is named.</summary>
    public static Task EraseAsync(DatabaseSession session, PersonId id, DateTimeOffset at) =>
        session.Connection.ExecuteAsync(
            """
            DELETE FROM personal_detail WHERE person_id = @id;
            DELETE FROM password WHERE person_id = @id;
            DELETE FROM one_time_code WHERE person_id = @id;
            DELETE FROM recovery_code WHERE person_id = @id;
            DELETE FROM sign_in_session WHERE person_id = @id;
            DELETE FROM known_device WHERE person_id = @id;
            DELETE FROM password_reset WHERE person_id = @id;
            DELETE FROM provider_identity WHERE person_id = @id;
            UPDATE person SET erased_at = @at, closed_at = COALESCE(closed_at, @at) WHERE id = @id;
            """,
            new { id = id.Value, at = StoredTime.Write(at) }
        );

    /// <summary>Those whose details have been kept long enough.</summary>
    public async Task<IReadOnlyList<PersonId>> ListDueForErasureAsync(DateOnly today)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<string>(
                "SELECT person_id FROM personal_detail WHERE keep_until IS NOT NULL AND keep_until < @today",
                new { today = StoredTime.Write(today) }
            )
        );
        return [.. rows.Select(id => new PersonId(id))];
    }

    private sealed class Row
    {
        public required string Id { get; init; }
        public string? ClosedAt { get; init; }
        public string? ErasedAt { get; init; }
        public string? Name { get; init; }
        public string? Mail { get; init; }
        public string? KeepUntil { get; init; }

        public KnownPerson ToPerson() =>
            new(new PersonId(Id), Name, Mail, ClosedAt is not null, ErasedAt is not null, KeepUntil is null ? null : StoredTime.ReadDay(KeepUntil));
    }
}
