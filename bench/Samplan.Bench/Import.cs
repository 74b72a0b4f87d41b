using System.Diagnostics;
using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Catalogue.Contracts;
using Samplan.Geo.Blobs;
using Samplan.Sqlite;

namespace Samplan.Bench;

/// <summary>GeoJSON in degrees into a workspace: read, checked, transformed, hashed, stored and indexed; beside GDAL's ogr2ogr into a GeoPackage.</summary>
internal sealed class Import : IBenchmark
{
    private const int Points = 100_000;
    private const int Polygons = 10_000;
    private const int Corners = 60;
    private const double ToleranceMetres = 0.001;

    public string Name => "import";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Points} points, and {Polygons} polygons of {Corners} corners, GeoJSON in EPSG:4326, seed {DrawnCountry.Seed}"
        );

    public void Run(BenchSession session)
    {
        var folder = Directory.CreateDirectory(BenchWorkspace.NewFolder()).FullName;
        try
        {
            var random = new Random(DrawnCountry.Seed);
            Measure(session, folder, "points", [.. Enumerable.Range(0, Points).Select(_ => new Point(Anywhere(random)))]);
            Measure(session, folder, "polygons", [.. Enumerable.Range(0, Polygons).Select(_ => InDegrees(random))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(BenchSession session, string folder, string kind, Geometry[] shapes)
    {
        var source = Write(folder, kind, shapes, shapes.Length);
        if (Peers.FindOgr2Ogr() is not { } program)
        {
            session.PeerNotHere(kind, "ogr2ogr");
            return;
        }
        var startUp = StartUp(program, Write(folder, "one", shapes, 1), Path.Combine(folder, "one.gpkg"));
        session.Note(string.Create(CultureInfo.InvariantCulture, $"ogr2ogr takes {startUp:0} ms for one feature: its start-up, taken off its times"));
        BenchWorkspace? workspace = null;
        var ours = new Side<StoredTable>(
            "Samplan",
            () => new StoredTable(Path.Combine(workspace!.Folder, "region.gpkg"), workspace.Import(new ImportRequest(source, "layer")).Table),
            () =>
            {
                workspace?.Dispose();
                workspace = BenchWorkspace.Create();
            }
        );
        try
        {
            string[] transforming = ["-t_srs", "EPSG:3006"];
            session.Compare($"{shapes.Length} {kind}", ours, Theirs("ogr2ogr to EPSG:3006", program, source, transforming, startUp), Difference, leastRatio: 2);
            session.Compare($"{shapes.Length} {kind}", ours, Theirs("ogr2ogr, degrees kept", program, source, [], startUp), DifferenceOfValues);
        }
        finally
        {
            workspace?.Dispose();
        }
    }

    private static Side<StoredTable> Theirs(string name, string program, string source, string[] options, double startUp)
    {
        var target = Path.ChangeExtension(source, ".gpkg");
        return new Side<StoredTable>(
            name,
            () =>
            {
                Convert(program, source, target, options);
                return new StoredTable(target, "t");
            },
            () => File.Delete(target),
            startUp
        );
    }

    private static double StartUp(string program, string one, string target)
    {
        var times = Enumerable
            .Range(0, 5)
            .Select(_ =>
            {
                File.Delete(target);
                var start = Stopwatch.GetTimestamp();
                Convert(program, one, target, ["-t_srs", "EPSG:3006"]);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            });
        return Timing.Of(0, times).Minimum;
    }

    private static void Convert(string program, string source, string target, string[] options)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["-f", "GPKG", "-nln", "t", .. options, target, source]) { UseShellExecute = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"ogr2ogr ended with {process.ExitCode}.");
    }

    private static string Write(string folder, string name, Geometry[] shapes, int count)
    {
        var path = Path.Combine(folder, name + ".geojson");
        using var file = new StreamWriter(path);
        GeoJsonText.Write(file, shapes[..count], i => $"\"name\":\"Nr {i}\",\"kind\":\"{(i % 7 == 0 ? "å" : "ö")}\",\"people\":{i % 1000}", "0.0000000");
        return path;
    }

    private static Coordinate Anywhere(Random random) => new(12 + (random.NextDouble() * 8), 56 + (random.NextDouble() * 10));

    private static Polygon InDegrees(Random random)
    {
        var middle = Anywhere(random);
        var shape = DrawnCountry.Wavy(random, new Coordinate(0, 0), 500 + (random.NextDouble() * 3_000), Corners);
        Coordinate[] ring = [.. shape.Coordinates.Select(corner => new Coordinate(middle.X + (corner.X / 55_000), middle.Y + (corner.Y / 111_000)))];
        return GeometryFactory.Default.CreatePolygon(ring);
    }

    private static string? Difference(StoredTable ours, StoredTable theirs) => Difference(ours, theirs, withShapes: true);

    private static string? DifferenceOfValues(StoredTable ours, StoredTable theirs) => Difference(ours, theirs, withShapes: false);

    private static string? Difference(StoredTable ours, StoredTable theirs, bool withShapes)
    {
        using var theirRows = theirs.Read().GetEnumerator();
        var row = 0;
        foreach (var mine in ours.Read())
        {
            row++;
            if (!theirRows.MoveNext())
                return $"they have only {row - 1} rows";
            var other = theirRows.Current;
            if (mine.Name != other.Name || mine.People != other.People)
                return $"row {row}: {mine.Name} {mine.People} against {other.Name} {other.People}";
            if (withShapes && !Plain(mine.Shape).EqualsExact(Plain(other.Shape), ToleranceMetres))
                return $"row {row}: another shape, {mine.Shape.EnvelopeInternal} against {other.Shape.EnvelopeInternal}";
        }
        return theirRows.MoveNext() ? $"they have more than {row} rows" : null;
    }

    // A workspace keeps every area as a multipolygon; a ring may begin anywhere.
    private static Geometry Plain(Geometry shape) => (shape.NumGeometries == 1 ? shape.GetGeometryN(0) : shape).Normalized();

    private sealed record StoredTable(string File, string Table)
    {
        public IEnumerable<(string Name, double People, Geometry Shape)> Read()
        {
            using var connection = SqliteFile.OpenForeign(File);
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT name, people, geom FROM \"{Table}\" ORDER BY fid";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                yield return (reader.GetString(0), reader.GetDouble(1), GeoPackageGeometry.Read(reader.GetFieldValue<byte[]>(2)));
        }
    }
}
