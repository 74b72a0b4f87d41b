using Dapper;
using Samplan.Storage;

namespace Samplan.Accounts.Identity;

/// <summary>Sessions, links and marks that no longer open anything.</summary>
internal sealed class OldTraceStore(Workspace workspace)
{
    private static readonly TimeSpan s_sessionIsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan s_deviceIsKept = TimeSpan.FromDays(180);

    public async Task RemoveAsync(DateTimeOffset now)
    {
        // Most days there is nothing, and then nothing is written either.
        if (await workspace.People.ReadAsync(session => session.Connection.ExecuteScalarAsync<long>(Count, Times(now))) > 0)
            await workspace.People.WriteAsync(session => session.Connection.ExecuteAsync(Remove, Times(now)));
    }

    private const string Count = """
        SELECT (SELECT COUNT(*) FROM sign_in_session WHERE started_at < @sessionsBefore) + (SELECT COUNT(*) FROM known_device WHERE known_at < @devicesBefore)
          + (SELECT COUNT(*) FROM password_reset WHERE expires_at < @now) + (SELECT COUNT(*) FROM invitation WHERE expires_at < @now AND mail <> '')
        """;

    private const string Remove = """
        DELETE FROM sign_in_session WHERE started_at < @sessionsBefore;
        DELETE FROM known_device WHERE known_at < @devicesBefore;
        DELETE FROM password_reset WHERE expires_at < @now;
        UPDATE invitation SET mail = '' WHERE expires_at < @now AND mail <> '';
        """;

    private static object Times(DateTimeOffset now) =>
        new
        {
            now = StoredTime.Write(now),
            sessionsBefore = StoredTime.Write(now - s_sessionIsKept),
            devicesBefore = StoredTime.Write(now - s_deviceIsKept),
        };
}
