using System.Security.Cryptography;
using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Dialogue.Notices;

/// <summary>
/// Letters about notices. A notice gets its letter in one transaction and never another, and a letter is handed to the mail room until it is noted that it
/// has been, so that a server which stops between the two neither forgets one nor writes two of the same notice.
/// </summary>
internal sealed class LetterStore(Workspace workspace)
{
    private const string KeyName = "unsubscribe";
    private const int KeyBytes = 32;

    /// <summary>Those who have unread notices that no letter has told of, with their choice and when the oldest came.</summary>
    public async Task<IReadOnlyList<(PersonId Person, LetterRhythm Rhythm, DateTimeOffset Oldest)>> ListWaitingAsync()
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<(string Person, string? Rhythm, string Oldest)>(
                """
                SELECT notice.person, letter_choice.rhythm, MIN(happening.at) FROM notice
                JOIN happening ON happening.number = notice.happening
                LEFT JOIN letter_choice ON letter_choice.person = notice.person
                WHERE notice.letter IS NULL AND notice.read_at IS NULL
                GROUP BY notice.person, letter_choice.rhythm ORDER BY notice.person
                """
            )
        );
        return [.. rows.Select(row => (new PersonId(row.Person), RhythmOf(row.Rhythm), StoredTime.Read(row.Oldest)))];
    }

    /// <summary>One letter of all that waits for the person.</summary>
    public Task MakeAsync(PersonId person, DateTimeOffset at) =>
        workspace.People.WriteAsync(async session =>
        {
            var number = await session.Connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(number), 0) + 1 FROM letter");
            var told = await session.Connection.ExecuteAsync(
                "UPDATE notice SET letter = @number WHERE person = @person AND letter IS NULL AND read_at IS NULL",
                new { number, person = person.Value }
            );
            if (told > 0)
                await session.Connection.ExecuteAsync(
                    "INSERT INTO letter (number, person, made_at) VALUES (@number, @person, @at)",
                    new
                    {
                        number,
                        person = person.Value,
                        at = StoredTime.Write(at),
                    }
                );
        });

    /// <summary>Letters that the mail room has not got, with what they tell of.</summary>
    public async Task<IReadOnlyList<(long Number, PersonId Person, IReadOnlyList<long> Happenings)>> ListUnhandedAsync()
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<(long Number, string Person, long Happening)>(
                """
                SELECT letter.number, letter.person, notice.happening FROM letter
                JOIN notice ON notice.letter = letter.number AND notice.person = letter.person
                WHERE letter.handed_at IS NULL ORDER BY letter.number, notice.happening
                """
            )
        );
        return
        [
            .. rows.GroupBy(row => (row.Number, row.Person))
                .Select(one => (one.Key.Number, new PersonId(one.Key.Person), (IReadOnlyList<long>)[.. one.Select(row => row.Happening)])),
        ];
    }

    public Task NoteHandedAsync(long number, DateTimeOffset at) =>
        workspace.People.WriteAsync(session =>
            session.Connection.ExecuteAsync("UPDATE letter SET handed_at = @at WHERE number = @number", new { number, at = StoredTime.Write(at) })
        );

    public async Task<LetterRhythm> FindRhythmAsync(PersonId person) =>
        RhythmOf(
            await workspace.People.ReadAsync(session =>
                session.Connection.QuerySingleOrDefaultAsync<string?>("SELECT rhythm FROM letter_choice WHERE person = @person", new { person = person.Value })
            )
        );

    /// <summary>From now on. What came while no letters were wanted is not sent afterwards.</summary>
    public Task SetRhythmAsync(PersonId person, LetterRhythm rhythm) =>
        workspace.People.WriteAsync(async session =>
        {
            await session.Connection.ExecuteAsync(
                """
                UPDATE notice SET letter = 0 WHERE person = @person AND letter IS NULL
                  AND EXISTS (SELECT 1 FROM letter_choice WHERE person = @person AND rhythm = 'Never')
                """,
                new { person = person.Value }
            );
            await session.Connection.ExecuteAsync(
                "INSERT INTO letter_choice (person, rhythm) VALUES (@person, @rhythm) ON CONFLICT (person) DO UPDATE SET rhythm = excluded.rhythm",
                new { person = person.Value, rhythm = rhythm.ToString() }
            );
        });

    /// <summary>The workspace's own key for signing what stands in letters; made when first asked for, and kept, since letters lie long.</summary>
    public Task<byte[]> GetKeyAsync() =>
        workspace.People.WriteAsync(async session =>
        {
            await session.Connection.ExecuteAsync(
                "INSERT INTO letter_key (name, value) VALUES (@KeyName, @value) ON CONFLICT (name) DO NOTHING",
                new { KeyName, value = RandomNumberGenerator.GetBytes(KeyBytes) }
            );
            return (await session.Connection.ExecuteScalarAsync<byte[]>("SELECT value FROM letter_key WHERE name = @KeyName", new { KeyName }))!;
        });

    private static LetterRhythm RhythmOf(string? kept) => kept is null ? LetterRhythm.Daily : Enum.Parse<LetterRhythm>(kept);
}
