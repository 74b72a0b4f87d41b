namespace Samplan.Cli.Tests;

/// <summary><c>network --date-range</c>: a bus that runs every day of 2026.</summary>
public sealed class DateRangeTests : IDisposable
{
    private readonly NetworkFolder _folder = new();

    [Fact]
    public async Task Only_the_days_asked_for_can_be_travelled()
    {
        await _folder.BuildAsync(hasBus: true);
        _folder.Write("a.csv", "id,lat,lon\na,59.0,16.0\n");
        _folder.Write("d.csv", "id,lat,lon\nd,59.0,16.03\n");
        var built = await BuildAsync("2026-05-04/2026-05-05");
        Assert.True(built.ExitCode == 0, built.Error);

        var within = await TravelAsync("2026-05-05");
        var outside = await TravelAsync("2026-05-08");

        Assert.True(within.ExitCode == 0, within.Error);
        Assert.Equal("from,to,p50\na,d,15\n", _folder.Text("2026-05-05.csv"));
        Assert.Equal(
            (2, "bus: tidtabellen gäller inte 2026-05-08. Den har trafik från 2026-05-03 till 2026-05-06."),
            (outside.ExitCode, Assert.Single(outside.Sentences))
        );
    }

    [Theory]
    [InlineData("2025-12-30/2026-01-31", "bus: tidtabellen gäller inte 2025-12-30. Den har trafik från 2026-01-01 till 2026-12-31.")]
    [InlineData("2026-12-01/2027-01-05", "bus: tidtabellen gäller inte 2027-01-05. Den har trafik från 2026-01-01 till 2026-12-31.")]
    [InlineData("2026-05-05/2026-05-04", "--date-range skrivs som 2026-05-01/2026-05-31, inte ”2026-05-05/2026-05-04”.")]
    [InlineData("maj", "--date-range skrivs som 2026-05-01/2026-05-31, inte ”maj”.")]
    public async Task A_day_outside_the_calendar_is_refused_with_the_days_that_it_has(string range, string sentence)
    {
        await _folder.BuildAsync(hasBus: true);
        File.Delete(_folder.File("a.net"));

        var run = await BuildAsync(range);

        Assert.Equal((2, sentence), (run.ExitCode, Assert.Single(run.Sentences)));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.net*"));
    }

    private Task<ProgramRun> BuildAsync(string range) =>
        BuiltProgram.RunAsync([
            "network",
            "--osm",
            _folder.File("a.osm.pbf"),
            "--gtfs",
            _folder.File("bus"),
            "--date-range",
            range,
            "--out",
            _folder.File("a.net"),
        ]);

    private Task<ProgramRun> TravelAsync(string date) =>
        _folder.RunAsync("travel-times", $"{date}.csv", $"--origins a.csv --destinations d.csv --mode transit --date {date} --window 08:00-08:20");

    public void Dispose() => _folder.Dispose();
}
