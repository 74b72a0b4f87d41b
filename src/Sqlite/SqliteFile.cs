using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Samplan.Sqlite;

/// <summary>Opens database files. The caller disposes the connection; there is no pool, so that a closed file is a closed file.</summary>
public static class SqliteFile
{
    /// <summary>How long a writer waits for another before it gives up with SQLITE_BUSY.</summary>
    public const int BusyTimeoutMilliseconds = 10_000;

    private const int LongestForeignValueBytes = 512 << 20;

    /// <summary>Opens a file of our own for reading and writing, and makes it when it is missing: WAL, foreign keys on.</summary>
    public static SqliteConnection OpenReadWrite(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        // Recursive triggers: so that REPLACE, which deletes, meets the guards of an append-only table too.
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON");
        return connection;
    }

    /// <summary>
    /// Opens a file of our own for reading beside a writer. The connection could write but is forbidden to: SQLite lets only such a one take
    /// away the log that it had to make for reading, so that whoever closes last leaves the folder as it was.
    /// </summary>
    public static SqliteConnection OpenReadOnly(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        Run(connection, "PRAGMA query_only = ON");
        return connection;
    }

    /// <summary>
    /// Opens somebody else's file without leaving anything beside it. Its schema is not trusted and no value may be larger than 512 MiB.
    /// A file with a write-ahead log that is not yet in it (it is open in another program) is read with that log.
    /// </summary>
    public static SqliteConnection OpenForeign(string path)
    {
        var log = new FileInfo(path + "-wal");
        var source = log is { Exists: true, Length: > 0 } ? path : "file:" + Escape(Path.GetFullPath(path)) + "?immutable=1";
        var connection = Open(source, SqliteOpenMode.ReadOnly);
        _ = SQLitePCL.raw.sqlite3_limit(connection.Handle, SQLitePCL.raw.SQLITE_LIMIT_LENGTH, LongestForeignValueBytes);
        Run(connection, "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
        return connection;
    }

    /// <summary>Moves the write-ahead log into the file and empties it, so that the file can be copied alone.</summary>
    public static void EmptyLog(SqliteConnection connection) => Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");

    private static SqliteConnection Open(string source, SqliteOpenMode mode)
    {
        SqliteLibrary.Load();
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
        }.ToString();
        var connection = new SqliteConnection(text);
        try
        {
            connection.Open();
            Run(connection, "PRAGMA busy_timeout = " + BusyTimeoutMilliseconds.ToString(CultureInfo.InvariantCulture));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A path as the path of a file: URI, as https://sqlite.org/uri.html section 3.1 says.</summary>
    private static string Escape(string path)
    {
        if (OperatingSystem.IsWindows())
            path = "/" + path.Replace('\\', '/');
        return path.Replace("%", "%25").Replace("?", "%3f").Replace("#", "%23");
    }
}
