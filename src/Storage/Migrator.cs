using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;

namespace Samplan.Storage;

/// <summary>Brings a database to what this program's rooms expect, each migration once, all in one transaction.</summary>
internal static partial class Migrator
{
    public static IReadOnlyList<Migration> ListMissing(DbConnection connection, string database, IReadOnlyList<SchemaSource> schemas)
    {
        connection.Execute(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
              room TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (room, name))
            """
        );
        var applied = connection.Query<(string Room, string Name)>("SELECT room, name FROM schema_migration").ToHashSet();
        return [.. schemas.SelectMany(schema => schema.ListMigrations(database)).Where(migration => !applied.Contains((migration.Room, migration.Name)))];
    }

    public static void Apply(DbConnection connection, SqlDialect dialect, IReadOnlyList<Migration> missing)
    {
        foreach (var migration in missing)
        {
            connection.Execute(Spell(migration.Sql, dialect));
            connection.Execute("INSERT INTO schema_migration (room, name) VALUES (@Room, @Name)", new { migration.Room, migration.Name });
        }
    }

    private static string Spell(string sql, SqlDialect dialect) =>
        AppendOnly()
            .Replace(sql, found => dialect.AppendOnly(found.Groups["table"].Value))
            .Replace("{blob}", dialect.BlobType)
            .Replace("{key}", dialect.CountingKey);

    [GeneratedRegex(@"\{append-only:(?<table>[a-z_]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AppendOnly();
}
