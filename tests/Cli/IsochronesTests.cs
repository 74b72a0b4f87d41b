using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using Samplan.Formats.Tables;

namespace Samplan.Cli.Tests;

/// <summary>How far one comes on a drawn street, as one types it. Between letters: 575 metres, 57.4 seconds by car, 7.2 minutes on foot.</summary>
public sealed class IsochronesTests : IDisposable
{
    private const int Interrupted = 130;
    private readonly NetworkFolder _folder = new();

    [Fact]
    public async Task Streets_are_reached_to_where_the_minutes_end_and_the_area_lies_around_them()
    {
        await _folder.BuildAsync();
        _folder.Write("from.csv", "id,lat,lon\nhem,59.0,16.0\nöde,58.0,16.0\n");

        var run = await _folder.RunAsync("isochrones", "a.geojson", "--origins from.csv --mode car --minutes 1,3 --cell 20 --streets streets.csv");

        Assert.Equal((0, "För långt från en användbar väg: 1 starter. De har ingen yta.\n"), (run.ExitCode, run.Error));
        // Three minutes go all the way to d: three streets of 57.5 seconds, one after the other.
        Assert.Equal(
            [
                "hem,1,0,0.96,\"LINESTRING (16 59, 16.01 59)\"",
                "hem,2,0.96,1.92,\"LINESTRING (16.01 59, 16.02 59)\"",
                "hem,3,1.92,2.88,\"LINESTRING (16.02 59, 16.03 59)\"",
                "origin,way,from_minutes,to_minutes,wkt",
            ],
            _folder.Text("streets.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
        );
        using var read = JsonDocument.Parse(_folder.Text("a.geojson"));
        var features = read.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(
            [("hem", 1.0), ("hem", 3.0), ("öde", 1.0), ("öde", 3.0)],
            features.Select(one =>
                (one.GetProperty("properties").GetProperty("origin").GetString()!, one.GetProperty("properties").GetProperty("minutes").GetDouble())
            )
        );
        Assert.All(
            features.Skip(2),
            one => Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (one.GetProperty("geometry").ValueKind, Area(one).ValueKind))
        );
        // In t seconds of rest one walks 10/9 metres a second beside the street, at most 200 metres: after one minute a wedge of 600 metres that is 67 wide at the
        // start, with half a disc behind it; after three the street's 1,724 metres, from 200 to 8.
        Assert.Equal((67 * 600 + Math.PI * 67 * 67 / 2) / 1e6, Area(features[0]).GetDouble(), tolerance: 0.006);
        Assert.Equal(((200 + 8) * 1_724 + Math.PI * 200 * 200 / 2) / 1e6, Area(features[1]).GetDouble(), tolerance: 0.02);
    }

    [Fact]
    public async Task A_geopackage_holds_the_same_areas_in_the_national_grid()
    {
        await _folder.BuildAsync();
        _folder.Write("from.csv", "id,lat,lon\nhem,59.0,16.0\nöde,58.0,16.0\n");

        var run = await _folder.RunAsync("isochrones", "a.gpkg", "--origins from.csv --mode bike --minutes 2");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a.gpkg"], Directory.EnumerateFiles(_folder.Path, "a.gpkg*").Select(Path.GetFileName));
        using var table = TableFile.Open(_folder.File("a.gpkg"), new TableReading());
        Assert.Equal(["origin", "minutes", "area_km2"], table.Description.Columns.Select(column => column.Name));
        Assert.Equal("EPSG:3006", table.Description.CoordinateSystem!.Code);
        var row = table.Read()!;
        Assert.Equal(("hem", 2.0), (row.Cells[0].Text, row.Cells[1].Number));
        // 59° N, 16° E is (557 400, 6 540 500), and the plane's scale is 0.9996.
        var area = Assert.IsType<MultiPolygon>(row.Geometry);
        Assert.True(area.EnvelopeInternal.Contains(557_420, area.EnvelopeInternal.Centre.Y));
        Assert.Equal(row.Cells[2].Number, area.Area / 1e6, tolerance: row.Cells[2].Number * 0.002);
        row = table.Read()!;
        Assert.Equal(("öde", CellKind.Empty), (row.Cells[0].Text, row.Cells[2].Kind));
        Assert.Null(row.Geometry);
    }

    [Fact]
    public async Task By_bus_one_also_reaches_what_lies_around_its_stops()
    {
        await _folder.BuildAsync(hasBus: true);
        _folder.Write("from.csv", "id,lat,lon\nhem,59.0,16.0\n");
        var call = $"--origins from.csv --mode transit --date 2026-05-19 --window 08:19-08:20 --minutes 7 --streets s.csv";

        var run = await _folder.RunAsync("isochrones", "a.geojson", call);

        // Leaving at 08:19 one is at d in six minutes; one more lets one walk 80 metres back. From a seven minutes' walk ends before b.
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = _folder.Text("s.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["hem,1,0,7", "hem,3,6,7"], lines.Select(line => string.Join(',', line.Split(',')[..4])));
        Assert.Contains("(16.03 59, ", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--mode car --minutes 10,5", "--minutes är stigande tal från 0.1 till 1440 med komma emellan, inte ”10,5”.")]
    [InlineData("--mode car --minutes tio", "--minutes är stigande tal från 0.1 till 1440 med komma emellan, inte ”tio”.")]
    [InlineData("--mode car --minutes 10 --cell 5", "--cell ska vara ett tal från 10 till 1000, inte ”5”.")]
    [InlineData("--mode transit --minutes 10 --window 08:00-09:00", "Resor med kollektivtrafik kräver --date.")]
    [InlineData("--mode transit --minutes 10 --date 2026-05-19 --window 08:00-09:00 --percentiles 5,50", "Ange en enda percentil med --percentiles.")]
    [InlineData("--mode car --minutes 10 --streets nowhere/s.csv", "nowhere/s.csv: ")]
    [InlineData("--mode car --minutes 10 --max-minutes 5", "”--max-minutes” ")]
    public async Task A_wrong_call_is_told_in_a_sentence_and_nothing_is_written(string call, string sentence)
    {
        await _folder.BuildAsync();
        _folder.Write("from.csv", "id,lat,lon\nhem,59.0,16.0\n");

        var run = await _folder.RunAsync("isochrones", "a.geojson", $"--origins from.csv {call}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.geojson*"));
    }

    [Fact]
    public async Task A_format_that_is_not_written_is_refused()
    {
        await _folder.BuildAsync();
        _folder.Write("from.csv", "id,lat,lon\nhem,59.0,16.0\n");

        var run = await _folder.RunAsync("isochrones", "a.shp", "--origins from.csv --mode car --minutes 10");

        Assert.Equal((2, "a.shp: ytor skrivs som .gpkg eller .geojson.\n"), (run.ExitCode, run.Error));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.shp*"));
    }

    [Theory]
    [InlineData("a.geojson")]
    [InlineData("a.gpkg")]
    public async Task Ctrl_C_in_the_middle_leaves_no_file(string output)
    {
        if (OperatingSystem.IsWindows())
            return;
        await _folder.BuildAsync();
        var rows = Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i},59.0,{16 + 0.03 * i / 20_000}"));
        _folder.Write("many.csv", $"id,lat,lon\n{string.Join('\n', rows)}\n");
        var words = _folder.Words("isochrones", output, "--origins many.csv --mode car --minutes 10,20,30 --cell 10 --streets s.csv");
        using var process = BuiltProgram.StartAtTerminal(words);
        while (!process.HasExited && !File.Exists(_folder.File("s.csv.unfinished")))
            await Task.Delay(10);
        using (var sent = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await sent.WaitForExitAsync();
        var run = await BuiltProgram.EndAsync(process);

        Assert.Equal(Interrupted, run.ExitCode);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, output + "*").Concat(Directory.EnumerateFiles(_folder.Path, "s.csv*")));
    }

    private static JsonElement Area(JsonElement feature) => feature.GetProperty("properties").GetProperty("area_km2");

    public void Dispose() => _folder.Dispose();
}
