using Dapper;
using Samplan.Sqlite;

namespace Samplan.Storage;

/// <summary>A GeoPackage of its own, beside any workspace: what a command gives, for QGIS to open.</summary>
public static class GeoPackageFile
{
    /// <summary>Writes a whole file, in place of one that is there. What is not finished is removed, and the old file stays.</summary>
    public static void Write(string path, IReadOnlyList<(FeatureTable Table, Action<FeatureTableWriter> Fill)> tables)
    {
        var unfinished = path + ".unfinished";
        Remove(unfinished);
        try
        {
            using (var connection = SqliteFile.OpenReadWrite(unfinished))
            {
                connection.Execute("BEGIN IMMEDIATE");
                connection.Execute(GeoPackageSchema.Create);
                foreach (var (table, fill) in tables)
                {
                    using var writer = new SqliteDialect().CreateFeatureTable(connection, table);
                    fill(writer);
                    writer.Complete();
                }
                connection.Execute("COMMIT");
                // One file to hand on, without a log beside it.
                connection.Execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    private static void Remove(string path)
    {
        foreach (var one in new[] { path, path + "-wal", path + "-shm", path + "-journal" })
            File.Delete(one);
    }
}
