using Microsoft.Data.Sqlite;
using Samplan.Sqlite;

namespace Samplan.Storage;

/// <summary>
/// A region's folder, open: <c>region.json</c>, <c>region.gpkg</c> (geodata and results), <c>samplan.db</c> (people) and <c>files/</c>.
/// The one commit point is a transaction in <c>region.gpkg</c>.
/// </summary>
public sealed class Workspace : IDisposable
{
    internal const string RegionFile = "region.gpkg";
    internal const string PeopleFile = "samplan.db";

    private readonly WorkspaceLock? _lock;

    internal Workspace(string folder, RegionSettings settings, Database region, Database people, WorkspaceAccess access, WorkspaceLock? held)
    {
        Folder = folder;
        Settings = settings;
        Region = region;
        People = people;
        Access = access;
        Files = new FileStore(Path.Combine(folder, "files"));
        _lock = held;
    }

    public string Folder { get; }

    public RegionSettings Settings { get; }

    /// <summary>Geodata, datasets and results: a GeoPackage.</summary>
    public Database Region { get; }

    /// <summary>What concerns persons. It refers to <see cref="Region"/>, never the other way.</summary>
    public Database People { get; }

    public FileStore Files { get; }

    public WorkspaceAccess Access { get; }

    /// <summary>The ruleset's file in the folder.</summary>
    public string RulesetPath => Path.Combine(Folder, Settings.Ruleset);

    /// <summary>Closes; a writer leaves single files without a log beside them.</summary>
    public void Dispose()
    {
        if (Access == WorkspaceAccess.Write)
            EmptyLog(Region);
        if (Access != WorkspaceAccess.Read)
            EmptyLog(People);
        Region.Dispose();
        People.Dispose();
        _lock?.Dispose();
    }

    // A reader in another process may hold the log; then it is emptied by whoever closes last.
    private static void EmptyLog(Database database)
    {
        var connection = (SqliteConnection)database.Borrow();
        try
        {
            SqliteFile.EmptyLog(connection);
        }
        catch (SqliteException) { }
        finally
        {
            connection.Dispose();
        }
    }
}
