using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Dialogue.Notices;

/// <summary>Who has been told of what: read or not, and in which letter.</summary>
internal sealed class NoticeStore(Workspace workspace)
{
    /// <summary>The numbers of the happenings with whether they are read, the newest first.</summary>
    public async Task<IReadOnlyList<(long Happening, bool IsRead)>> ListAsync(PersonId person, long? before, int limit)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<(long Happening, long IsRead)>(
                """
                SELECT happening, CASE WHEN read_at IS NULL THEN 0 ELSE 1 END FROM notice
                WHERE person = @person AND (@before IS NULL OR happening < @before) ORDER BY happening DESC LIMIT @limit
                """,
                new
                {
                    person = person.Value,
                    before,
                    limit,
                }
            )
        );
        return [.. rows.Select(row => (row.Happening, row.IsRead == 1))];
    }

    public Task<int> CountUnreadAsync(PersonId person) =>
        workspace.People.ReadAsync(async session =>
            (int)
                await session.Connection.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM notice WHERE person = @person AND read_at IS NULL",
                    new { person = person.Value }
                )
        );

    /// <summary>Those of the numbers that are the person's are read; all of the person's where it is null.</summary>
    public Task MarkReadAsync(PersonId person, IReadOnlyCollection<long>? happenings, DateTimeOffset at) =>
        workspace.People.WriteAsync(session =>
            session.Connection.ExecuteAsync(
                "UPDATE notice SET read_at = @at WHERE person = @person AND read_at IS NULL" + (happenings is null ? "" : " AND happening IN @happenings"),
                new
                {
                    person = person.Value,
                    happenings,
                    at = StoredTime.Write(at),
                }
            )
        );

    /// <summary>Not read after all, in the person's own words.</summary>
    public Task MarkUnreadAsync(PersonId person, long happening) =>
        workspace.People.WriteAsync(session =>
            session.Connection.ExecuteAsync(
                "UPDATE notice SET read_at = NULL WHERE person = @person AND happening = @happening",
                new { person = person.Value, happening }
            )
        );
}
