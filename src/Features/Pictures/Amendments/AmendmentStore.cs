using System.Globalization;
using Dapper;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Amendments;

/// <summary>
/// Amendments in <c>region.gpkg</c> and the names of those who made them in <c>samplan.db</c>. The name is written first: an amendment that is
/// there always has its author, and an author without an amendment is nobody's.
/// </summary>
internal sealed class AmendmentStore(Workspace workspace)
{
    public async Task AddAsync(AmendmentRecord amendment)
    {
        await NameAuthorAsync(amendment);
        await workspace.Region.WriteAsync(session => InsertAsync(session, amendment));
    }

    public Task NameAuthorAsync(AmendmentRecord amendment) =>
        workspace.People.WriteAsync(session =>
            session.Connection.ExecuteAsync("INSERT INTO amendment_author (amendment_id, name) VALUES (@Id, @By)", new { amendment.Id, amendment.By })
        );

    /// <summary>For an amendment that came to nothing.</summary>
    public Task ForgetAuthorAsync(string id) =>
        workspace.People.WriteAsync(session => session.Connection.ExecuteAsync("DELETE FROM amendment_author WHERE amendment_id = @id", new { id }));

    /// <summary>In a transaction of the region's database that is already open.</summary>
    public static Task InsertAsync(DatabaseSession session, AmendmentRecord amendment) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO amendment (id, place_id, class, indicator, value, reason, made_at)
            VALUES (@Id, @PlaceId, @Class, @Indicator, @Value, @Reason, @madeAt)
            """,
            new
            {
                amendment.Id,
                amendment.PlaceId,
                amendment.Class,
                amendment.Indicator,
                amendment.Value,
                amendment.Reason,
                madeAt = Text(amendment.MadeAt),
            }
        );

    /// <returns>False when there is no such amendment in force.</returns>
    public async Task<bool> WithdrawAsync(string id, DateTimeOffset at) => await workspace.Region.WriteAsync(session => WithdrawAsync(session, id, at)) == 1;

    /// <summary>In a transaction of the region's database that is already open; gives the number of amendments withdrawn.</summary>
    public static Task<int> WithdrawAsync(DatabaseSession session, string id, DateTimeOffset at) =>
        session.Connection.ExecuteAsync("UPDATE amendment SET withdrawn_at = @at WHERE id = @id AND withdrawn_at IS NULL", new { id, at = Text(at) });

    /// <summary>Every amendment ever made, oldest first.</summary>
    public async Task<IReadOnlyList<AmendmentRecord>> ListAsync()
    {
        var rows = await workspace.Region.ReadAsync(session =>
            session.Connection.QueryAsync<Row>(
                """
                SELECT id AS Id, place_id AS PlaceId, class AS Class, indicator AS Indicator, value AS Value, reason AS Reason,
                  made_at AS MadeAt, withdrawn_at AS WithdrawnAt
                FROM amendment ORDER BY made_at, id
                """
            )
        );
        var authors = await workspace.People.ReadAsync(async session =>
            (await session.Connection.QueryAsync<(string Id, string Name)>("SELECT amendment_id, name FROM amendment_author")).ToDictionary(
                author => author.Id,
                author => author.Name
            )
        );
        return [.. rows.Select(row => row.ToRecord(authors.GetValueOrDefault(row.Id, "")))];
    }

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string PlaceId { get; init; }
        public string? Class { get; init; }
        public string? Indicator { get; init; }
        public double? Value { get; init; }
        public required string Reason { get; init; }
        public required string MadeAt { get; init; }
        public string? WithdrawnAt { get; init; }

        public AmendmentRecord ToRecord(string by) =>
            new(Id, PlaceId, Class, Indicator, Value, Reason, by, Time(MadeAt), WithdrawnAt is null ? null : Time(WithdrawnAt));

        private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
