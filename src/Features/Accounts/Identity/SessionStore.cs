using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts.Identity;

/// <summary>Who is signed in where, and the devices that an account knows.</summary>
internal sealed class SessionStore(Workspace workspace)
{
    private const string Columns = "sign_in_session.id AS Id, person_id AS Person, device AS Device, started_at AS StartedAt, seen_at AS SeenAt";

    public static Task AddAsync(DatabaseSession session, PersonId person, string token, string device, DateTimeOffset now) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO sign_in_session (id, token_hash, person_id, device, started_at, seen_at) VALUES (@id, @hash, @person, @device, @now, @now)
            """,
            new
            {
                id = Guid.CreateVersion7(now).ToString("n"),
                hash = Secret.HashOf(token),
                person = person.Value,
                device,
                now = StoredTime.Write(now),
            }
        );

    /// <summary>The open session of a token; too old ones are none.</summary>
    public static async Task<OpenSession?> FindAsync(DatabaseSession session, string token, SessionAges ages, DateTimeOffset now) =>
        (
            await session.Connection.QuerySingleOrDefaultAsync<Row>(
                $"""
                SELECT {Columns} FROM sign_in_session JOIN person ON person.id = person_id AND person.closed_at IS NULL
                WHERE token_hash = @hash AND ended_at IS NULL AND seen_at > @quietSince AND started_at > @startedSince
                """,
                Since(ages, now, ("hash", Secret.HashOf(token)))
            )
        )?.ToSession();

    /// <summary>The person's open sessions, the one last seen first.</summary>
    public async Task<IReadOnlyList<OpenSession>> ListAsync(PersonId person, SessionAges ages, DateTimeOffset now)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<Row>(
                $"""
                SELECT {Columns} FROM sign_in_session
                WHERE person_id = @person AND ended_at IS NULL AND seen_at > @quietSince AND started_at > @startedSince
                ORDER BY seen_at DESC
                """,
                Since(ages, now, ("person", person.Value))
            )
        );
        return [.. rows.Select(row => row.ToSession())];
    }

    public Task SeeAsync(string id, DateTimeOffset now) =>
        workspace.People.WriteAsync(session =>
            session.Connection.ExecuteAsync("UPDATE sign_in_session SET seen_at = @now WHERE id = @id", new { id, now = StoredTime.Write(now) })
        );

    /// <returns>False when the person has no such open session.</returns>
    public static async Task<bool> EndAsync(DatabaseSession session, PersonId person, string id, DateTimeOffset now) =>
        await session.Connection.ExecuteAsync(
            "UPDATE sign_in_session SET ended_at = @now WHERE id = @id AND person_id = @person AND ended_at IS NULL",
            new
            {
                id,
                person = person.Value,
                now = StoredTime.Write(now),
            }
        ) == 1;

    public static Task EndByTokenAsync(DatabaseSession session, string token, DateTimeOffset now) =>
        session.Connection.ExecuteAsync(
            "UPDATE sign_in_session SET ended_at = @now WHERE token_hash = @hash AND ended_at IS NULL",
            new { hash = Secret.HashOf(token), now = StoredTime.Write(now) }
        );

    /// <param name="besides">A session that goes on.</param>
    public static Task EndAllAsync(DatabaseSession session, PersonId person, string? besides, DateTimeOffset now) =>
        session.Connection.ExecuteAsync(
            "UPDATE sign_in_session SET ended_at = @now WHERE person_id = @person AND ended_at IS NULL AND (@besides IS NULL OR id <> @besides)",
            new
            {
                person = person.Value,
                besides,
                now = StoredTime.Write(now),
            }
        );

    public async Task<bool> KnowsDeviceAsync(PersonId person, string token) =>
        await workspace.People.ReadAsync(session =>
            session.Connection.ExecuteScalarAsync<long>(
                "SELECT COUNT(*) FROM known_device WHERE token_hash = @hash AND person_id = @person",
                new { hash = Secret.HashOf(token), person = person.Value }
            )
        ) > 0;

    public static Task KnowDeviceAsync(DatabaseSession session, PersonId person, string token, DateTimeOffset now) =>
        session.Connection.ExecuteAsync(
            "INSERT INTO known_device (token_hash, person_id, known_at) VALUES (@hash, @person, @now) ON CONFLICT (token_hash, person_id) DO NOTHING",
            new
            {
                hash = Secret.HashOf(token),
                person = person.Value,
                now = StoredTime.Write(now),
            }
        );

    public static Task ForgetDevicesAsync(DatabaseSession session, PersonId person) =>
        session.Connection.ExecuteAsync("DELETE FROM known_device WHERE person_id = @person", new { person = person.Value });

    private static DynamicParameters Since(SessionAges ages, DateTimeOffset now, (string Name, string Value) besides)
    {
        var parameters = new DynamicParameters();
        parameters.Add(besides.Name, besides.Value);
        parameters.Add("quietSince", StoredTime.Write(now - ages.LongestQuiet));
        parameters.Add("startedSince", StoredTime.Write(now - ages.Longest));
        return parameters;
    }

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Person { get; init; }
        public required string Device { get; init; }
        public required string StartedAt { get; init; }
        public required string SeenAt { get; init; }

        public OpenSession ToSession() => new(Id, new PersonId(Person), Device, StoredTime.Read(StartedAt), StoredTime.Read(SeenAt));
    }
}
