using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Dialogue.Follows;

/// <summary>Who follows what. With somebody's tasks their successor takes over what they follow.</summary>
internal sealed class FollowStore(Workspace workspace, TimeProvider clock) : IHandover
{
    /// <summary>What the person follows, the newest first.</summary>
    public async Task<IReadOnlyList<ObjectAddress>> ListAsync(PersonId person)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<(string Kind, string Id)>(
                "SELECT kind, id FROM follow WHERE person = @person ORDER BY since DESC, kind, id",
                new { person = person.Value }
            )
        );
        return [.. rows.Select(row => new ObjectAddress(row.Kind, row.Id))];
    }

    public Task<bool> IsFollowedAsync(PersonId person, ObjectAddress about) =>
        workspace.People.ReadAsync(async session =>
            await session.Connection.ExecuteScalarAsync<long>(
                "SELECT COUNT(*) FROM follow WHERE person = @person AND kind = @Kind AND id = @Id",
                new
                {
                    person = person.Value,
                    about.Kind,
                    about.Id,
                }
            ) > 0
        );

    public Task SetAsync(PersonId person, ObjectAddress about, bool isFollowed) =>
        workspace.People.WriteAsync(session =>
            session.Connection.ExecuteAsync(
                isFollowed
                    ? "INSERT INTO follow (person, kind, id, since) VALUES (@person, @Kind, @Id, @since) ON CONFLICT (person, kind, id) DO NOTHING"
                    : "DELETE FROM follow WHERE person = @person AND kind = @Kind AND id = @Id",
                new
                {
                    person = person.Value,
                    about.Kind,
                    about.Id,
                    since = StoredTime.Write(clock.GetUtcNow()),
                }
            )
        );

    public Task<int> HandOverAsync(DatabaseSession session, Handover handover) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO follow (person, kind, id, since) SELECT @to, kind, id, @since FROM follow WHERE person = @from
            ON CONFLICT (person, kind, id) DO NOTHING
            """,
            new
            {
                to = handover.To.Value,
                from = handover.From.Value,
                since = StoredTime.Write(handover.At),
            }
        );
}
