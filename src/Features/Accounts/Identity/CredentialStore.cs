using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts.Identity;

/// <summary>What people prove themselves with: passwords, one-time codes, recovery codes and links for a new password.</summary>
internal sealed class CredentialStore(Workspace workspace, SecretBox box)
{
    public Task<string?> FindPasswordAsync(PersonId person) =>
        workspace.People.ReadAsync(session =>
            session.Connection.QuerySingleOrDefaultAsync<string?>("SELECT hash FROM password WHERE person_id = @person", new { person = person.Value })
        );

    public static Task SetPasswordAsync(DatabaseSession session, PersonId person, string hash, DateTimeOffset at) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO password (person_id, hash, set_at) VALUES (@person, @hash, @at)
            ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at
            """,
            new
            {
                person = person.Value,
                hash,
                at = StoredTime.Write(at),
            }
        );

    public async Task<KeptOneTimeCode?> FindOneTimeCodeAsync(PersonId person)
    {
        var row = await workspace.People.ReadAsync(session =>
            session.Connection.QuerySingleOrDefaultAsync<CodeRow>(
                "SELECT secret AS Secret, confirmed_at AS ConfirmedAt, last_step AS LastStep FROM one_time_code WHERE person_id = @person",
                new { person = person.Value }
            )
        );
        return row is null ? null : new KeptOneTimeCode(box.Open(person, row.Secret), row.ConfirmedAt is not null, row.LastStep);
    }

    /// <summary>A secret that is not used until its first code has come back; a confirmed one is never overwritten.</summary>
    public Task ProposeOneTimeCodeAsync(DatabaseSession session, PersonId person, byte[] secret) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO one_time_code (person_id, secret, last_step) VALUES (@person, @secret, 0)
            ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret WHERE one_time_code.confirmed_at IS NULL
            """,
            new { person = person.Value, secret = box.Seal(person, secret) }
        );

    /// <summary>Seals what was kept as it is, before there was a key.</summary>
    public async Task SealAsync()
    {
        var open = (await ListCodesAsync()).Where(code => !SecretBox.IsSealed(code.Secret)).ToList();
        if (open.Count == 0)
            return;
        await workspace.People.WriteAsync(async session =>
        {
            foreach (var (person, secret) in open)
                await session.Connection.ExecuteAsync(
                    "UPDATE one_time_code SET secret = @box WHERE person_id = @person AND secret = @secret",
                    new
                    {
                        person,
                        secret,
                        box = box.Seal(new PersonId(person), secret),
                    }
                );
        });
    }

    private async Task<IReadOnlyList<(string Person, byte[] Secret)>> ListCodesAsync() =>
        [
            .. await workspace.People.ReadAsync(session =>
                session.Connection.QueryAsync<(string Person, byte[] Secret)>("SELECT person_id, secret FROM one_time_code")
            ),
        ];

    public static async Task<bool> ConfirmOneTimeCodeAsync(DatabaseSession session, PersonId person, long step, DateTimeOffset at) =>
        await session.Connection.ExecuteAsync(
            "UPDATE one_time_code SET confirmed_at = @at, last_step = @step WHERE person_id = @person AND confirmed_at IS NULL",
            new
            {
                person = person.Value,
                step,
                at = StoredTime.Write(at),
            }
        ) == 1;

    /// <returns>False when that step or a later one was used already: of two who come with the same code one is let in.</returns>
    public static async Task<bool> SpendStepAsync(DatabaseSession session, PersonId person, long step) =>
        await session.Connection.ExecuteAsync(
            "UPDATE one_time_code SET last_step = @step WHERE person_id = @person AND confirmed_at IS NOT NULL AND last_step < @step",
            new { person = person.Value, step }
        ) == 1;

    public static Task RemoveOneTimeCodeAsync(DatabaseSession session, PersonId person) =>
        session.Connection.ExecuteAsync(
            "DELETE FROM one_time_code WHERE person_id = @person; DELETE FROM recovery_code WHERE person_id = @person",
            new { person = person.Value }
        );

    public static async Task SetRecoveryCodesAsync(DatabaseSession session, PersonId person, IReadOnlyList<string> codes)
    {
        await session.Connection.ExecuteAsync("DELETE FROM recovery_code WHERE person_id = @person", new { person = person.Value });
        foreach (var code in codes)
            await session.Connection.ExecuteAsync(
                "INSERT INTO recovery_code (person_id, code_hash) VALUES (@person, @hash)",
                new { person = person.Value, hash = RecoveryCode.HashOf(code) }
            );
    }

    public Task<long> CountRecoveryCodesAsync(PersonId person) =>
        workspace.People.ReadAsync(session =>
            session.Connection.ExecuteScalarAsync<long>(
                "SELECT COUNT(*) FROM recovery_code WHERE person_id = @person AND used_at IS NULL",
                new { person = person.Value }
            )
        );

    /// <returns>False when there is no such code or it was used before.</returns>
    public static async Task<bool> SpendRecoveryCodeAsync(DatabaseSession session, PersonId person, string code, DateTimeOffset at) =>
        await session.Connection.ExecuteAsync(
            "UPDATE recovery_code SET used_at = @at WHERE person_id = @person AND code_hash = @hash AND used_at IS NULL",
            new
            {
                person = person.Value,
                hash = RecoveryCode.HashOf(code),
                at = StoredTime.Write(at),
            }
        ) == 1;

    /// <summary>A link for a new password; the ones before it are void.</summary>
    public static async Task AddResetAsync(DatabaseSession session, PersonId person, string token, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        await VoidResetsAsync(session, person, now);
        await session.Connection.ExecuteAsync(
            "INSERT INTO password_reset (token_hash, person_id, expires_at) VALUES (@hash, @person, @expiresAt)",
            new
            {
                hash = Secret.HashOf(token),
                person = person.Value,
                expiresAt = StoredTime.Write(expiresAt),
            }
        );
    }

    public static Task VoidResetsAsync(DatabaseSession session, PersonId person, DateTimeOffset now) =>
        session.Connection.ExecuteAsync(
            "UPDATE password_reset SET used_at = @now WHERE person_id = @person AND used_at IS NULL",
            new { person = person.Value, now = StoredTime.Write(now) }
        );

    /// <summary>Whose link it is, null when it is unknown, used or too old.</summary>
    public Task<PersonId?> FindResetAsync(string token, DateTimeOffset now) => workspace.People.ReadAsync(session => FindResetAsync(session, token, now));

    /// <inheritdoc cref="FindResetAsync(string,DateTimeOffset)"/>
    public static async Task<PersonId?> FindResetAsync(DatabaseSession session, string token, DateTimeOffset now)
    {
        var person = await session.Connection.QuerySingleOrDefaultAsync<string?>(
            """
            SELECT person_id FROM password_reset JOIN person ON person.id = person_id AND person.closed_at IS NULL
            WHERE token_hash = @hash AND used_at IS NULL AND expires_at > @now
            """,
            new { hash = Secret.HashOf(token), now = StoredTime.Write(now) }
        );
        return person is null ? null : new PersonId(person);
    }

    private sealed class CodeRow
    {
        public required byte[] Secret { get; init; }
        public string? ConfirmedAt { get; init; }
        public required long LastStep { get; init; }
    }
}
