using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Samplan.Geo;

namespace Samplan.Storage;

/// <summary>SQLite, with the feature tables of a GeoPackage.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public override string BlobType => "BLOB";

    public override string CountingKey => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override string AppendOnly(string table) =>
        $"""
            CREATE TRIGGER {Quote(table + "_is_not_changed")} BEFORE UPDATE ON {Quote(table)}
              BEGIN SELECT RAISE(ABORT, 'append-only'); END;
            CREATE TRIGGER {Quote(table + "_is_not_deleted")} BEFORE DELETE ON {Quote(table)}
              BEGIN SELECT RAISE(ABORT, 'append-only'); END;
            """;

    public override string BeginWrite => "BEGIN IMMEDIATE";

    public override string EnvelopeMeets(string table) =>
        $"""
            fid IN (SELECT id FROM {Quote(GeoPackageSchema.IndexOf(table))}
              WHERE maxx >= @minEasting AND minx <= @maxEasting AND maxy >= @minNorthing AND miny <= @maxNorthing)
            """;

    public override async Task<bool> HasTableAsync(DbConnection connection, string table, CancellationToken cancellation) =>
        await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @table", new { table }) > 0;

    public override FeatureTableWriter CreateFeatureTable(DbConnection connection, FeatureTable table) =>
        new SqliteFeatureTableWriter((SqliteConnection)connection, table);

    public override string ChangeMark => "PRAGMA data_version";

    public override FeatureTableReader OpenFeatureTable(DbConnection connection, string table, IReadOnlyList<string> columns) =>
        new SqliteFeatureTableReader((SqliteConnection)connection, table, columns);

    public override async Task<Bounds> ReadBoundsAsync(DbConnection connection, string table, CancellationToken cancellation)
    {
        var (minX, minY, maxX, maxY) = await connection.QuerySingleAsync<(double?, double?, double?, double?)>(
            "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = @table",
            new { table }
        );
        return minX is null ? Bounds.Empty : new Bounds(minX.Value, minY!.Value, maxX!.Value, maxY!.Value);
    }

    public override Task DropFeatureTableAsync(DbConnection connection, string table, CancellationToken cancellation) =>
        connection.ExecuteAsync(
            $"""
            DELETE FROM gpkg_extensions WHERE table_name = @table;
            DELETE FROM gpkg_geometry_columns WHERE table_name = @table;
            DELETE FROM gpkg_contents WHERE table_name = @table;
            DROP TABLE IF EXISTS {Quote(GeoPackageSchema.IndexOf(table))};
            DROP TABLE IF EXISTS {Quote(table)};
            """,
            new { table }
        );

    /// <summary>Enters a filled table in the lists that QGIS reads.</summary>
    internal static void Register(DbConnection connection, FeatureTable table)
    {
        if (table.GeometryType is null)
        {
            connection.Execute(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (@Name, 'attributes', @identifier, @Description, 0)",
                new
                {
                    table.Name,
                    identifier = Identifier(connection, table),
                    table.Description,
                }
            );
            return;
        }
        connection.Execute(
            $"""
            INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)
              SELECT @Name, 'features', @identifier, @Description, MIN(minx), MIN(miny), MAX(maxx), MAX(maxy), @srs
              FROM {Quote(GeoPackageSchema.IndexOf(table.Name))};
            INSERT INTO gpkg_geometry_columns VALUES (@Name, 'geom', @GeometryType, @srs, 0, 0);
            INSERT INTO gpkg_extensions VALUES
              (@Name, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
            """,
            new
            {
                table.Name,
                identifier = Identifier(connection, table),
                table.Description,
                table.GeometryType,
                srs = GeoPackageSchema.StoredSrsId,
            }
        );
    }

    // The standard wants identifiers unique; two datasets may well have one title.
    private static string Identifier(DbConnection connection, FeatureTable table) =>
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM gpkg_contents WHERE identifier = @Title", new { table.Title }) == 0
            ? table.Title
            : $"{table.Title} ({table.Name})";
}
