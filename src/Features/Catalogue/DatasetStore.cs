using System.Globalization;
using System.Text.Json;
using Dapper;
using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>Datasets and their versions in <c>region.gpkg</c>; the rows of each version are in a feature table of its own.</summary>
internal sealed class DatasetStore(DatabaseSession session)
{
    /// <summary>Every dataset by id, each with its versions, newest first.</summary>
    public async Task<IReadOnlyList<Dataset>> ListAsync()
    {
        var datasets = await session.Connection.QueryAsync<DatasetRow>(
            """
            SELECT id AS Id, role AS Role, title AS Title, owner AS Owner, licence AS Licence, update_interval AS UpdateInterval
            FROM dataset ORDER BY id
            """
        );
        var versions = await session.Connection.QueryAsync<VersionRow>(
            """
            SELECT dataset_id AS DatasetId, number AS Number, year AS Year, source_hash AS SourceHash, options_hash AS OptionsHash,
              content_hash AS ContentHash, file_name AS FileName, imported_at AS ImportedAt, updated_on AS UpdatedOn, table_name AS TableName,
              geometry_type AS GeometryType, row_count AS RowCount, columns AS Columns, aliases AS Aliases, keeps_outside AS KeepsOutside,
              is_current AS IsCurrent
            FROM dataset_version ORDER BY dataset_id, number DESC
            """
        );
        var ofDataset = versions.ToLookup(version => version.DatasetId, version => version.ToVersion(), StringComparer.Ordinal);
        return [.. datasets.Select(dataset => dataset.ToDataset(InOrder(ofDataset[dataset.Id])))];
    }

    /// <summary>Adds a version that takes the place of the current one of its year, and keeps what is said of the dataset.</summary>
    public async Task AddAsync(Dataset dataset, DatasetVersion version, CancellationToken cancellation)
    {
        var meta = new
        {
            Id = dataset.Id.Value,
            dataset.Role,
            dataset.Title,
            dataset.Owner,
            dataset.Licence,
            dataset.UpdateInterval,
        };
        var isKnown = await session.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM dataset WHERE id = @Id", meta) > 0;
        await session.Connection.ExecuteAsync(
            isKnown
                ? "UPDATE dataset SET title = @Title, owner = @Owner, licence = @Licence, update_interval = @UpdateInterval WHERE id = @Id"
                : "INSERT INTO dataset (id, role, title, owner, licence, update_interval) VALUES (@Id, @Role, @Title, @Owner, @Licence, @UpdateInterval)",
            meta
        );
        foreach (var former in dataset.Versions.Where(former => former.IsCurrent && former.Year == version.Year))
            await session.Connection.ExecuteAsync(
                "UPDATE dataset_version SET is_current = 0 WHERE dataset_id = @Id AND number = @Number",
                new { meta.Id, former.Number }
            );
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO dataset_version (dataset_id, number, year, source_hash, options_hash, content_hash, file_name, imported_at, updated_on,
              table_name, geometry_type, row_count, columns, aliases, keeps_outside, is_current)
            VALUES (@DatasetId, @Number, @Year, @SourceHash, @OptionsHash, @ContentHash, @FileName, @ImportedAt, @UpdatedOn,
              @TableName, @GeometryType, @RowCount, @Columns, @Aliases, @KeepsOutside, @IsCurrent)
            """,
            VersionRow.Of(version)
        );
    }

    /// <summary>Takes out the dataset, its versions and their tables.</summary>
    public async Task RemoveAsync(Dataset dataset, CancellationToken cancellation)
    {
        foreach (var version in dataset.Versions)
            await session.DropFeatureTableAsync(version.Table, cancellation);
        var id = dataset.Id.Value;
        await session.Connection.ExecuteAsync("DELETE FROM dataset_version WHERE dataset_id = @id", new { id });
        await session.Connection.ExecuteAsync("DELETE FROM dataset WHERE id = @id", new { id });
    }

    private static IReadOnlyList<DatasetVersion> InOrder(IEnumerable<DatasetVersion> versions) =>
        [.. versions.OrderByDescending(version => version.Year ?? int.MaxValue).ThenByDescending(version => version.Number)];

    private sealed class DatasetRow
    {
        public string Id { get; init; } = "";
        public string Role { get; init; } = "";
        public string Title { get; init; } = "";
        public string? Owner { get; init; }
        public string? Licence { get; init; }
        public string? UpdateInterval { get; init; }

        public Dataset ToDataset(IReadOnlyList<DatasetVersion> versions) => new(new DatasetId(Id), Role, Title, Owner, Licence, UpdateInterval, versions);
    }

    private sealed class VersionRow
    {
        public string DatasetId { get; init; } = "";
        public long Number { get; init; }
        public long? Year { get; init; }
        public string SourceHash { get; init; } = "";
        public string OptionsHash { get; init; } = "";
        public string ContentHash { get; init; } = "";
        public string FileName { get; init; } = "";
        public string ImportedAt { get; init; } = "";
        public string UpdatedOn { get; init; } = "";
        public string TableName { get; init; } = "";
        public string? GeometryType { get; init; }
        public long RowCount { get; init; }
        public string Columns { get; init; } = "";
        public string Aliases { get; init; } = "";
        public long KeepsOutside { get; init; }
        public long IsCurrent { get; init; }

        public static VersionRow Of(DatasetVersion version) =>
            new()
            {
                DatasetId = version.Dataset.Value,
                Number = version.Number,
                Year = version.Year,
                SourceHash = version.SourceHash,
                OptionsHash = version.OptionsHash,
                ContentHash = version.ContentHash,
                FileName = version.FileName,
                ImportedAt = version.ImportedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
                UpdatedOn = version.UpdatedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                TableName = version.Table,
                GeometryType = version.GeometryType,
                RowCount = version.Rows,
                Columns = JsonSerializer.Serialize(version.Columns),
                Aliases = JsonSerializer.Serialize(version.Aliases),
                KeepsOutside = version.KeepsOutside ? 1 : 0,
                IsCurrent = version.IsCurrent ? 1 : 0,
            };

        public DatasetVersion ToVersion() =>
            new(
                new DatasetId(DatasetId),
                (int)Number,
                (int?)Year,
                SourceHash,
                OptionsHash,
                ContentHash,
                FileName,
                DateTimeOffset.Parse(ImportedAt, CultureInfo.InvariantCulture),
                DateOnly.Parse(UpdatedOn, CultureInfo.InvariantCulture),
                TableName,
                GeometryType,
                RowCount,
                JsonSerializer.Deserialize<List<DatasetColumn>>(Columns)!,
                JsonSerializer.Deserialize<Dictionary<string, string>>(Aliases)!,
                KeepsOutside != 0,
                IsCurrent != 0
            );
    }
}
