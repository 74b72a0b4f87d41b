using Dapper;
using Microsoft.Data.Sqlite;
using Samplan.Kernel;
using Samplan.Sqlite;

namespace Samplan.Storage;

/// <summary>Makes and opens workspaces with the tables of the rooms it was given.</summary>
public sealed class Workspaces(IReadOnlyList<SchemaSource> schemas)
{
    private static readonly SqliteDialect s_dialect = new();

    /// <summary>Makes a workspace in a folder that is missing or empty; <c>region.json</c> is written last and makes it one.</summary>
    /// <param name="ruleset">The ruleset's text, already checked; kept in the folder as <c>ruleset.json</c>.</param>
    public Outcome<Workspace> Create(string folder, string name, string language, ReadOnlyMemory<byte> ruleset)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && !IsUnfinished(folder)))
            return Refusal.Of("storage.folder-not-empty", ("folder", folder));
        try
        {
            Directory.CreateDirectory(folder);
            var settings = new RegionSettings(RegionSettings.CurrentFormat, name, language, "ruleset.json");
            AtomicFile.Write(Path.Combine(folder, settings.Ruleset), ruleset.Span);
            File.Delete(Path.Combine(folder, Workspace.RegionFile));
            File.Delete(Path.Combine(folder, Workspace.PeopleFile));
            using (var held = WorkspaceLock.Find(folder))
            {
                if (held is null)
                    return Refusal.Of("storage.busy", ("folder", folder));
                Prepare(Path.Combine(folder, Workspace.RegionFile), "Region", isGeoPackage: true);
                PreparePeople(folder);
                settings.Write(folder);
            }
            return Open(folder, WorkspaceAccess.Write);
        }
        catch (Exception problem) when (StorageFault.Find(problem, folder) is { } fault)
        {
            return fault;
        }
    }

    public Outcome<Workspace> Open(string folder, WorkspaceAccess access)
    {
        if (!Directory.Exists(folder))
            return Refusal.Of("storage.no-folder", ("folder", folder));
        var settings = RegionSettings.Find(folder);
        if (settings is null)
            return Refusal.Of("storage.not-a-workspace", ("folder", folder));
        if (settings.Format > RegionSettings.CurrentFormat)
            return Refusal.Of("storage.newer-format", ("folder", folder));
        return access switch
        {
            WorkspaceAccess.Read => OpenForReading(folder, settings),
            WorkspaceAccess.Serve => OpenForServing(folder, settings),
            WorkspaceAccess.Write => OpenForWriting(folder, settings),
        };
    }

    private Outcome<Workspace> OpenForWriting(string folder, RegionSettings settings)
    {
        WorkspaceLock? held = null;
        try
        {
            held = WorkspaceLock.Find(folder);
            if (held is null)
                return Refusal.Of("storage.busy", ("folder", folder));
            Prepare(Path.Combine(folder, Workspace.RegionFile), "Region", isGeoPackage: true);
            PreparePeople(folder);
            return new Workspace(folder, settings, Database(folder, Workspace.RegionFile), Database(folder, Workspace.PeopleFile), WorkspaceAccess.Write, held);
        }
        catch (Exception problem) when (StorageFault.Find(problem, folder) is { } fault)
        {
            held?.Dispose();
            return fault;
        }
    }

    private static Outcome<Workspace> OpenForReading(string folder, RegionSettings settings) =>
        new Workspace(folder, settings, ReadOnly(folder, Workspace.RegionFile), ReadOnly(folder, Workspace.PeopleFile), WorkspaceAccess.Read, held: null);

    private Outcome<Workspace> OpenForServing(string folder, RegionSettings settings)
    {
        // What nobody can write (a read-only disk) can still be looked at.
        if (!CanWriteBeside(folder))
            return OpenForReading(folder, settings);
        try
        {
            if (!HasAllTables(folder))
            {
                // Brought up to date as any writer would, alone.
                var prepared = OpenForWriting(folder, settings);
                if (prepared.Value is not { } written)
                    return prepared;
                written.Dispose();
            }
            OwnerOnly.KeepFile(Path.Combine(folder, Workspace.PeopleFile));
            return new Workspace(
                folder,
                settings,
                ReadOnly(folder, Workspace.RegionFile),
                Database(folder, Workspace.PeopleFile),
                WorkspaceAccess.Serve,
                held: null
            );
        }
        catch (Exception problem) when (StorageFault.Find(problem, folder) is { } fault)
        {
            return fault;
        }
    }

    private bool HasAllTables(string folder)
    {
        using var region = SqliteFile.OpenReadOnly(Path.Combine(folder, Workspace.RegionFile));
        using var people = SqliteFile.OpenReadOnly(Path.Combine(folder, Workspace.PeopleFile));
        return IsUpToDate(region, "Region", isGeoPackage: true) && IsUpToDate(people, "People", isGeoPackage: false);
    }

    private void PreparePeople(string folder)
    {
        var path = Path.Combine(folder, Workspace.PeopleFile);
        OwnerOnly.KeepFile(path);
        Prepare(path, "People", isGeoPackage: false);
    }

    private static Database Database(string folder, string file) => new(s_dialect, () => Durable(SqliteFile.OpenReadWrite(Path.Combine(folder, file))));

    private static Database ReadOnly(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return new(s_dialect, () => CanWriteBeside(folder) ? SqliteFile.OpenReadOnly(path) : SqliteFile.OpenForeign(path));
    }

    // A reader of a file in WAL mode needs to make the shared-memory file beside it; in a folder that cannot be written nobody else writes either.
    private static bool CanWriteBeside(string folder)
    {
        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, WorkspaceLock.FileName),
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete
            );
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException problem)
        {
            return problem.HResult != 30;
        }
    }

    private void Prepare(string path, string database, bool isGeoPackage)
    {
        using var connection = Durable(SqliteFile.OpenReadWrite(path));
        if (isGeoPackage && connection.ExecuteScalar<long>("PRAGMA application_id") != GeoPackageSchema.ApplicationId)
            InTransaction(connection, () => connection.Execute(GeoPackageSchema.Create));
        if (IsUpToDate(connection, database, isGeoPackage))
            return;
        InTransaction(
            connection,
            () =>
            {
                Migrator.Apply(connection, s_dialect, Migrator.ListMissing(connection, database, schemas));
                if (isGeoPackage)
                    connection.Execute(GeoPackageSchema.ListOwnTables);
            }
        );
    }

    private bool IsUpToDate(SqliteConnection connection, string database, bool isGeoPackage) =>
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_migration'") > 0
        && Migrator.ListMissing(connection, database, schemas).Count == 0
        && (!isGeoPackage || connection.ExecuteScalar<long>(GeoPackageSchema.CountUnlistedTables) == 0);

    private static void InTransaction(SqliteConnection connection, Action work)
    {
        connection.Execute(s_dialect.BeginWrite);
        work();
        connection.Execute("COMMIT");
    }

    /// <summary>A commit is on the disk when it is acknowledged, also through a power cut.</summary>
    private static SqliteConnection Durable(SqliteConnection connection)
    {
        connection.Execute("PRAGMA synchronous = FULL");
        return connection;
    }

    private static bool IsUnfinished(string folder) =>
        !File.Exists(Path.Combine(folder, RegionSettings.FileName))
        && Directory
            .EnumerateFileSystemEntries(folder)
            .Select(Path.GetFileName)
            .All(name =>
                name!.StartsWith(Workspace.RegionFile, StringComparison.Ordinal)
                || name.StartsWith(Workspace.PeopleFile, StringComparison.Ordinal)
                || name.StartsWith("ruleset.json", StringComparison.Ordinal)
                || name.StartsWith(RegionSettings.FileName, StringComparison.Ordinal)
                || name == WorkspaceLock.FileName
            );
}
