using System.Globalization;
using Dapper;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Pictures.Editions;

/// <summary>Editions and their logs in <c>region.gpkg</c>. Both tables are append-only by the database.</summary>
internal sealed class EditionStore(Workspace workspace)
{
    public Task AddAsync(EditionManifest manifest, string checksum) =>
        workspace.Region.WriteAsync(async session =>
        {
            await session.Connection.ExecuteAsync(
                """
                INSERT INTO edition (number, title, target_year, based_on, checksum, frozen_at)
                VALUES (@Number, @Title, @TargetYear, @BasedOn, @checksum, @frozenAt)
                """,
                new
                {
                    manifest.Number,
                    manifest.Title,
                    manifest.TargetYear,
                    manifest.BasedOn,
                    checksum,
                    frozenAt = Text(manifest.FrozenAt),
                }
            );
            await LogAsync(session, manifest.Number, new EditionStatusEntry(EditionStatus.Draft, manifest.FrozenAt, null, null, null, null));
        });

    /// <summary>Adds lines to the logs of editions, all or none.</summary>
    public Task LogAsync(IReadOnlyList<(int Edition, EditionStatusEntry Entry)> lines) =>
        workspace.Region.WriteAsync(async session =>
        {
            foreach (var (edition, entry) in lines)
                await LogAsync(session, edition, entry);
        });

    /// <summary>Every edition, the newest first.</summary>
    public Task<IReadOnlyList<Edition>> ListAsync() =>
        workspace.Region.ReadAsync<IReadOnlyList<Edition>>(async session =>
        {
            var editions = await session.Connection.QueryAsync<EditionRow>(
                """
                SELECT number AS Number, title AS Title, target_year AS TargetYear, based_on AS BasedOn, checksum AS Checksum, frozen_at AS FrozenAt
                FROM edition ORDER BY number DESC
                """
            );
            var logs = await session.Connection.QueryAsync<StatusRow>(
                """
                SELECT edition AS Edition, status AS Status, at AS At, decision AS Decision, paragraph AS Paragraph, note AS Note, replaced_by AS ReplacedBy
                FROM edition_status ORDER BY edition, position
                """
            );
            var byEdition = logs.ToLookup(row => row.Edition, row => row.ToEntry());
            return [.. editions.Select(row => row.ToEdition([.. byEdition[row.Number]]))];
        });

    public async Task<Edition?> FindAsync(int number) => (await ListAsync()).FirstOrDefault(edition => edition.Number == number);

    private static Task LogAsync(DatabaseSession session, long edition, EditionStatusEntry entry) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO edition_status (edition, position, status, at, decision, paragraph, note, replaced_by)
            SELECT @edition, COUNT(*) + 1, @status, @at, @Decision, @Paragraph, @Note, @ReplacedBy FROM edition_status WHERE edition = @edition
            """,
            new
            {
                edition,
                status = NameOf(entry.Status),
                at = Text(entry.At),
                entry.Decision,
                entry.Paragraph,
                entry.Note,
                entry.ReplacedBy,
            }
        );

    public static string NameOf(EditionStatus status) =>
        status switch
        {
            EditionStatus.Draft => "draft",
            EditionStatus.Dialogue => "dialogue",
            EditionStatus.Referral => "referral",
            EditionStatus.Adopted => "adopted",
            EditionStatus.Replaced => "replaced",
        };

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed class EditionRow
    {
        public required long Number { get; init; }
        public required string Title { get; init; }
        public long? TargetYear { get; init; }
        public long? BasedOn { get; init; }
        public required string Checksum { get; init; }
        public required string FrozenAt { get; init; }

        public Edition ToEdition(IReadOnlyList<EditionStatusEntry> log) =>
            new((int)Number, Title, (int?)TargetYear, (int?)BasedOn, Checksum, Time(FrozenAt), log);
    }

    private sealed class StatusRow
    {
        public required long Edition { get; init; }
        public required string Status { get; init; }
        public required string At { get; init; }
        public string? Decision { get; init; }
        public string? Paragraph { get; init; }
        public string? Note { get; init; }
        public long? ReplacedBy { get; init; }

        public EditionStatusEntry ToEntry() =>
            new(Enum.GetValues<EditionStatus>().First(status => NameOf(status) == Status), Time(At), Decision, Paragraph, Note, (int?)ReplacedBy);
    }
}
