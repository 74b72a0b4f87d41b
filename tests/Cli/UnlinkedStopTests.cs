namespace Samplan.Cli.Tests;

/// <summary>Stops that lie too far from every street are not only counted.</summary>
public sealed class UnlinkedStopTests : IDisposable
{
    private readonly NetworkFolder _folder = new();

    [Fact]
    public async Task Stops_too_far_from_a_street_are_listed()
    {
        await _folder.BuildAsync(hasBus: true);
        File.AppendAllText(Path.Combine(_folder.File("bus"), "stops.txt"), "Ö,\"Öde, ensam\",58.5,16.25\n");

        var run = await BuildAsync("--gtfs", _folder.File("bus"));

        Assert.Equal((0, "feed,stop,name,lat,lon\nbus,Ö,\"Öde, ensam\",58.5,16.25\n"), (run.ExitCode, run.ExitCode == 0 ? _folder.Text("s.csv") : run.Error));
        Assert.Contains("Hållplatser för långt från en väg: 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_timetables_there_are_no_stops_to_list()
    {
        await _folder.BuildAsync();

        var run = await BuildAsync();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("--stops-out gäller tidtabeller", Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("s.csv")));
    }

    private Task<ProgramRun> BuildAsync(params string[] timetables) =>
        BuiltProgram.RunAsync([
            "network",
            "--osm",
            _folder.File("a.osm.pbf"),
            "--out",
            _folder.File("b.net"),
            "--stops-out",
            _folder.File("s.csv"),
            .. timetables,
        ]);

    public void Dispose() => _folder.Dispose();
}
