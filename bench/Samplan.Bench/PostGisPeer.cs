using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Samplan.Bench;

/// <summary>
/// A PostGIS to compare with: the one at SAMPLAN_POSTGIS (an Npgsql connection string; its schema <c>samplan_bench</c> is made anew), else a
/// throw-away cluster of an installed server on a free loopback port, stopped and removed when disposed.
/// </summary>
internal sealed class PostGisPeer : IDisposable
{
    private readonly Cluster? _cluster;

    private PostGisPeer(Cluster? cluster, string connection)
    {
        _cluster = cluster;
        Connection = new NpgsqlConnection(connection);
        try
        {
            Connection.Open();
            Run("CREATE EXTENSION IF NOT EXISTS postgis; DROP SCHEMA IF EXISTS samplan_bench CASCADE; CREATE SCHEMA samplan_bench");
            Run("SET search_path = samplan_bench, public; SET jit = off");
            using var command = new NpgsqlCommand("SELECT postgis_lib_version() || ', PostgreSQL ' || current_setting('server_version')", Connection);
            Version = (string)command.ExecuteScalar()!;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public NpgsqlConnection Connection { get; }

    public string Version { get; }

    /// <summary>Null when there is none on this machine.</summary>
    public static PostGisPeer? Find()
    {
        try
        {
            if (Environment.GetEnvironmentVariable("SAMPLAN_POSTGIS") is { Length: > 0 } stated)
                return new PostGisPeer(null, stated);
            return Cluster.Start() is { } cluster ? new PostGisPeer(cluster, cluster.ConnectionString) : null;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    public void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, Connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a table <c>(id, …, geom)</c> in EPSG:3006 with a GiST index, in the order of the rows.</summary>
    /// <param name="columns">Names with types; each is also the name of a value that a row has.</param>
    public void Fill(string table, IReadOnlyList<string> columns, IEnumerable<(byte[] Wkb, IReadOnlyList<object?> Values)> rows)
    {
        var declared = string.Concat(columns.Select(column => $", {column}"));
        Run($"CREATE TEMP TABLE filled (id int, wkb bytea{declared})");
        using (var copy = Connection.BeginBinaryImport("COPY filled FROM STDIN (FORMAT binary)"))
        {
            var id = 0;
            foreach (var (wkb, values) in rows)
            {
                copy.StartRow();
                copy.Write(++id);
                copy.Write(wkb);
                foreach (var value in values)
                    Write(copy, value);
            }
            copy.Complete();
        }
        var names = string.Concat(columns.Select(column => $", {column.Split(' ')[0]}"));
        Run($"CREATE TABLE {table} AS SELECT id{names}, ST_GeomFromWKB(wkb, 3006) AS geom FROM filled ORDER BY id");
        Run($"DROP TABLE filled; CREATE INDEX ON {table} USING gist (geom); ANALYZE {table}");
    }

    public void Dispose()
    {
        Connection.Dispose();
        _cluster?.Dispose();
    }

    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        if (value is double number)
            copy.Write(number);
        else if (value is string text)
            copy.Write(text);
        else
            copy.WriteNull();
    }

    /// <summary>A server of our own, with a folder that nobody else uses.</summary>
    private sealed class Cluster : IDisposable
    {
        // A server does not run as root; Debian's package makes this user.
        private const string User = "postgres";
        private readonly string _folder = BenchWorkspace.NewFolder();
        private readonly string _programs;
        private readonly int _port = FindFreePort();

        private Cluster(string programs) => _programs = programs;

        public string ConnectionString => FormattableString.Invariant($"Host=127.0.0.1;Port={_port};Username={User};Database=postgres;Command Timeout=0");

        public static Cluster? Start()
        {
            if (FindPrograms() is not { } programs)
                return null;
            var cluster = new Cluster(programs);
            // Also when the run is interrupted.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
            var made = cluster.Ask("initdb", "-D", cluster._folder, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
            string[] settings =
            [
                FormattableString.Invariant($"-p {cluster._port}"),
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
                "-c fsync=off -c shared_buffers=256MB -c work_mem=64MB -c jit=off",
            ];
            var log = Path.Combine(cluster._folder, "log");
            if (made && cluster.Ask("pg_ctl", "-D", cluster._folder, "-l", log, "-o", string.Join(' ', settings), "-w", "start"))
                return cluster;
            cluster.Dispose();
            return null;
        }

        public void Dispose()
        {
            if (File.Exists(Path.Combine(_folder, "postmaster.pid")))
                Ask("pg_ctl", "-D", _folder, "-m", "immediate", "-w", "stop");
            if (Directory.Exists(_folder))
                Directory.Delete(_folder, recursive: true);
        }

        private bool Ask(string program, params string[] arguments)
        {
            string[] command = [Path.Combine(_programs, program), .. arguments];
            if (Environment.UserName == "root")
                command = ["runuser", "-u", User, "--", .. command];
            var start = new ProcessStartInfo(command[0], command[1..])
            {
                WorkingDirectory = Path.GetTempPath(),
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }

        // The newest of Debian's, whose extensions are beside it.
        private static string? FindPrograms()
        {
            const string debian = "/usr/lib/postgresql";
            if (!Directory.Exists(debian))
                return null;
            return Directory
                .EnumerateDirectories(debian)
                .Where(folder =>
                    File.Exists(Path.Combine(folder, "bin/initdb"))
                    && File.Exists(Path.Combine("/usr/share/postgresql", Path.GetFileName(folder), "extension/postgis.control"))
                )
                .OrderDescending(StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, "bin"))
                .FirstOrDefault();
        }

        private static int FindFreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
