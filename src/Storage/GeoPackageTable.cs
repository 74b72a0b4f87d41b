using Dapper;
using Microsoft.Data.Sqlite;
using Samplan.Sqlite;

namespace Samplan.Storage;

/// <summary>A GeoPackage of its own with one table in EPSG:3006, for results that leave the program. It is a whole file once <see cref="Complete"/> has returned, and only then.</summary>
public sealed class GeoPackageTable : IDisposable
{
    private readonly SqliteConnection _connection;

    /// <param name="path">A file that does not exist.</param>
    public GeoPackageTable(string path, FeatureTable table)
    {
        _connection = SqliteFile.OpenReadWrite(path);
        try
        {
            _connection.Execute(GeoPackageSchema.Create);
            _connection.Execute("BEGIN TRANSACTION");
            Rows = new SqliteFeatureTableWriter(_connection, table);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public FeatureTableWriter Rows { get; }

    /// <summary>Writes what is still missing and leaves one file, without a log beside it.</summary>
    public void Complete()
    {
        Rows.Complete();
        Rows.Dispose();
        _connection.Execute("COMMIT TRANSACTION");
        _connection.Execute("PRAGMA journal_mode = DELETE");
    }

    public void Dispose()
    {
        Rows.Dispose();
        _connection.Dispose();
    }
}
