using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts;
using Samplan.Storage;

namespace Samplan.Dialogue.Live;

/// <summary>
/// The events in <c>samplan.db</c>, written with what they tell of. Writers wait for each other, so that the numbers are in the order of keeping and a reader
/// who has seen one has seen all before it. Only the newest are kept: whoever has been away longer reads the whole page again.
/// </summary>
internal sealed class LiveStore(Workspace workspace, IEnumerable<AuditedKind> kinds) : ILiveLog, IAuditListener
{
    public const int KeptEvents = 100_000;
    private const int SweepInterval = 1_000;

    private readonly HashSet<string> _kinds = new(kinds.Select(one => one.Kind), StringComparer.Ordinal);

    public async Task TellAsync(DatabaseSession session, LiveSubject about, string what)
    {
        var number = await session.Connection.ExecuteScalarAsync<long>(
            "INSERT INTO live_event (kind, id, what) VALUES (@Kind, @Id, @what) RETURNING number",
            new
            {
                about.Kind,
                about.Id,
                what,
            }
        );
        if (number % SweepInterval == 0)
            await session.Connection.ExecuteAsync("DELETE FROM live_event WHERE number <= @oldest", new { oldest = number - KeptEvents });
    }

    public Task HearAsync(DatabaseSession session, AuditRecord record) =>
        record is { ObjectKind: { } kind, ObjectId: { } id } && _kinds.Contains(kind)
            ? TellAsync(session, new LiveSubject(kind, id), record.Action)
            : Task.CompletedTask;

    public Task<long> GetLastNumberAsync() =>
        workspace.People.ReadAsync(session => session.Connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(number), 0) FROM live_event"));

    /// <summary>The next events after one, of everything.</summary>
    public Task<IReadOnlyList<LiveEvent>> ListAfterAsync(long number, int limit) =>
        workspace.People.ReadAsync<IReadOnlyList<LiveEvent>>(async session =>
        {
            var rows = await session.Connection.QueryAsync<Row>(
                "SELECT number AS Number, kind AS Kind, id AS Id, what AS What FROM live_event WHERE number > @number ORDER BY number LIMIT @limit",
                new { number, limit }
            );
            return [.. rows.Select(row => row.ToEvent())];
        });

    /// <summary>
    /// Everything after an event of some subjects. Null where the log no longer tells: too much has happened since, or that event has never been (the
    /// database is another).
    /// </summary>
    public Task<IReadOnlyList<LiveEvent>?> FindAfterAsync(long number, IReadOnlyCollection<LiveSubject> subjects, int limit) =>
        workspace.People.ReadAsync<IReadOnlyList<LiveEvent>?>(async session =>
        {
            var (first, last) = await session.Connection.QuerySingleAsync<(long First, long Last)>(
                "SELECT COALESCE(MIN(number), 1), COALESCE(MAX(number), 0) FROM live_event"
            );
            if (number > last || number < first - 1)
                return null;
            var found = new List<LiveEvent>();
            foreach (var subject in subjects)
            {
                var rows = await session.Connection.QueryAsync<Row>(
                    """
                    SELECT number AS Number, kind AS Kind, id AS Id, what AS What FROM live_event
                    WHERE kind = @Kind AND id = @Id AND number > @number ORDER BY number LIMIT @most
                    """,
                    new
                    {
                        subject.Kind,
                        subject.Id,
                        number,
                        most = limit + 1,
                    }
                );
                found.AddRange(rows.Select(row => row.ToEvent()));
            }
            return found.Count > limit ? null : [.. found.OrderBy(one => one.Number)];
        });

    private sealed record Row(long Number, string Kind, string Id, string What)
    {
        public LiveEvent ToEvent() => new(Number, new LiveSubject(Kind, Id), What);
    }
}
