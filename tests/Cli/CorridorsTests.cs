using Dapper;
using Samplan.Sqlite;

namespace Samplan.Cli.Tests;

/// <summary>Flows on a drawn street, as one types it. Between letters a – b – c – d: 575 metres, 57.4 seconds by car.</summary>
public sealed class CorridorsTests : IDisposable
{
    private const string Places = "id,lat,lon\na,59.0,16.0\nb,59.0,16.01\nd,59.0,16.03\nöde,58.0,16.0\n";
    private const string Flows = "from,to,persons\na,b,30\nb,a,4\na,d,10\nöde,d,3\n";
    private readonly NetworkFolder _folder = new();

    [Fact]
    public async Task Corridors_and_roads_are_tables_and_who_is_on_no_road_is_told()
    {
        await _folder.BuildAsync();
        _folder.Write("p.csv", Places);
        _folder.Write("f.csv", Flows);

        var run = await _folder.RunAsync("corridors", "c.csv", "--places p.csv --flows f.csv --mode car --nodes a,b,d --roads r.csv");

        Assert.Equal(
            (0, "3 personer har ingen väg: en av orterna ligger för långt från vägarna, eller så finns ingen väg mellan dem.\n"),
            (run.ExitCode, run.Error)
        );
        Assert.Equal(
            "from,to,persons,least_persons,km,minutes_there,minutes_back,wkt\na,b,44,44,0.575,0.96,0.96,\"LINESTRING (16 59, 16.01 59)\"\n"
                + "b,d,10,10,1.15,1.92,1.92,\"LINESTRING (16.01 59, 16.02 59, 16.03 59)\"\n",
            _folder.Text("c.csv")
        );
        Assert.Equal(
            ["10,0,1.15", "40,4,0.575"],
            _folder.Text("r.csv").Split('\n').Skip(1).Where(row => row.Length > 0).Select(row => row.Split(",\"")[0]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task By_public_transport_persons_lie_on_lines_from_stop_to_stop()
    {
        await _folder.BuildAsync(hasBus: true);
        _folder.Write("p.csv", Places);
        _folder.Write("f.csv", "from,to,persons\na,d,10\nd,a,3\n");

        var run = await _folder.RunAsync(
            "corridors",
            "c.csv",
            "--places p.csv --flows f.csv --mode transit --date 2026-05-19 --window 07:00-08:00 --max-walk 5 --departures best"
        );

        Assert.Equal((0, "10 personer reser med kollektivtrafik, 0 går hela vägen och 3 kommer inte fram i tid.\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            "line,line_id,from_stop,from_stop_id,to_stop,to_stop_id,persons,boarding,alighting,km,wkt\n"
                + "7,r,Alby,A,Dalby,D,10,10,10,1.724,\"LINESTRING (16 59, 16.03 59)\"\n",
            _folder.Text("c.csv")
        );
    }

    [Theory]
    [InlineData("--mode car --nodes a,b,d", "corridors 2 road_flows 2")]
    [InlineData("--mode transit --date 2026-05-19 --window 07:00-09:00 --max-walk 5", "transit_flows 1")]
    public async Task A_geopackage_holds_the_same_as_layers_and_nothing_lies_beside_it(string call, string expected)
    {
        await _folder.BuildAsync(hasBus: true);
        _folder.Write("p.csv", Places);
        _folder.Write("f.csv", Flows);
        _folder.Write("c.gpkg", "An old file.");

        var run = await _folder.RunAsync("corridors", "c.gpkg", $"--places p.csv --flows f.csv {call}");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["c.gpkg"], Directory.GetFiles(_folder.Path, "c.gpkg*").Select(Path.GetFileName));
        using var file = SqliteFile.OpenForeign(_folder.File("c.gpkg"));
        string[] layers =
        [
            .. file.Query<string>("SELECT table_name FROM gpkg_geometry_columns WHERE geometry_type_name = 'LINESTRING' AND srs_id = 3006 ORDER BY table_name"),
        ];
        Assert.Equal(
            expected,
            string.Join(' ', layers.Select(layer => $"{layer} {file.ExecuteScalar<long>($"SELECT COUNT(*) FROM {layer} WHERE geom IS NOT NULL")}"))
        );
    }

    [Theory]
    [InlineData("--mode transit", "Resor med kollektivtrafik kräver --date.\n")]
    [InlineData("--mode transit --draws 9", "--nodes, --roads, --least, --draws och --spread gäller stråk på vägarna, inte --mode transit.\n")]
    [InlineData("--mode car --nodes a,x", "p.csv: id ”x” finns inte.\n")]
    [InlineData("--mode car --draws 0", "--draws ska vara ett tal från 1 till 10000, inte ”0”.\n")]
    public async Task A_wrong_call_is_refused_with_one_sentence_and_writes_nothing(string call, string expected)
    {
        await _folder.BuildAsync();
        _folder.Write("p.csv", Places);
        _folder.Write("f.csv", Flows);

        var run = await _folder.RunAsync("corridors", "c.csv", $"--places p.csv --flows f.csv {call}");

        Assert.Equal((2, expected), (run.ExitCode, run.Error));
        Assert.False(File.Exists(_folder.File("c.csv")));
    }

    public void Dispose() => _folder.Dispose();
}
