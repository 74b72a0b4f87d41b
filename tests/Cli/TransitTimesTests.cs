namespace Samplan.Cli.Tests;

/// <summary>Times by bus on a drawn street, as one types it: from A at 08:00, 08:20 and 08:40, five minutes to D, where nobody would walk in less than 21 minutes.</summary>
public sealed class TransitTimesTests : IDisposable
{
    private const string Call = "--origins from.csv --destinations to.csv --mode transit --date 2026-05-19";
    private readonly NetworkFolder _folder = new();

    [Theory]
    // Leaving 08:10, 08:11 … 08:19: a minute at the stop, then the bus of 08:20 at 08:25.
    [InlineData("--window 08:10-08:20 --percentiles 5,50,100", "from,to,p5,p50,p100\nhem,jobb,6,10,15\n")]
    // Twice 6, 7 … 20 minutes by bus, and for the other thirty departures 21 on foot: the thirtieth of sixty is 20.
    [InlineData("--window 08:00-09:00 --departures", "from,to,p50,departures\nhem,jobb,20,2\n")]
    // There by 08:30, the last time of the window, with the bus of 08:20.
    [InlineData("--window 08:30-08:31 --arrive-by", "from,to,p50\nhem,jobb,11\n")]
    // Home there is no bus: one walks.
    [InlineData("--window 08:10-08:11 --return 16:00-16:01 --departures", "from,to,p50,departures,back_p50,back_departures\nhem,jobb,15,1,21,0\n")]
    // As R5 has it, the bus of 08:20 is missed at 08:19, since it must leave later than a minute after that.
    [InlineData("--window 08:10-08:20 --percentiles 5,50,100 --rules r5", "from,to,p5,p50,p100\nhem,jobb,7,11,21\n")]
    public async Task Times_are_minutes_by_percentile_and_what_else_was_asked_for(string asked, string expected)
    {
        await PrepareAsync();

        var run = await _folder.RunAsync("travel-times", "a.csv", $"{Call} {asked}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(expected, _folder.Text("a.csv"));
    }

    [Fact]
    public async Task Whoever_drives_to_the_bus_drives_home_from_it()
    {
        await _folder.BuildAsync(hasBus: true, hasBusHome: true);
        _folder.Write("from.csv", "id,lat,lon\nb,59.0,16.01\n");
        _folder.Write("to.csv", "id,lat,lon\njobb,59.0,16.03\n");

        var run = await _folder.RunAsync("travel-times", "a.csv", $"{Call} --window 08:18-08:19 --return 15:59-16:00 --access car --max-walk 1");

        // A minute by car at the house's end of either way, five by bus and one before it; on foot from a it would be seven, and all the way by car is more than one.
        Assert.Equal((0, "from,to,p50,back_p50\nb,jobb,7,6\n"), (run.ExitCode, run.ExitCode == 0 ? _folder.Text("a.csv") : run.Error));
    }

    [Fact]
    public async Task Journeys_are_told_leg_by_leg()
    {
        await PrepareAsync();

        await _folder.RunAsync("travel-times", "a.csv", $"{Call} --window 08:10-08:40 --journeys");

        Assert.Equal(
            "journey,departure,arrival,rides,leg,kind,from_stop,to_stop,line,leg_departure,leg_arrival,wait_seconds\n"
                + "1,08:19:00,08:25:00,1,1,walk,,Alby,,08:19:00,08:19:00,0\n"
                + "1,08:19:00,08:25:00,1,2,ride,Alby,Dalby,7,08:20:00,08:25:00,60\n"
                + "1,08:19:00,08:25:00,1,3,walk,Dalby,,,08:25:00,08:25:00,0\n"
                + "2,08:39:00,08:45:00,1,1,walk,,Alby,,08:39:00,08:39:00,0\n"
                + "2,08:39:00,08:45:00,1,2,ride,Alby,Dalby,7,08:40:00,08:45:00,60\n"
                + "2,08:39:00,08:45:00,1,3,walk,Dalby,,,08:45:00,08:45:00,0\n",
            _folder.Text("a.csv")
        );
    }

    [Theory]
    [InlineData("--window 08:00-09:00 --journeys --arrive-by", "--journeys ges utan --arrive-by, --return och --departures.")]
    [InlineData("--window 08:00-09:00 --journeys --destinations two.csv", "--journeys berättar om ett par: ange en start och ett mål.")]
    [InlineData("--window 08:00-09:00 --arrive-by --return 16:00-17:00", "--return ges med avgångstider, inte med --arrive-by.")]
    [InlineData("--window 08:00-09:00 --rules r5 --access bike", "--rules r5 finns till fots och med kollektivtrafik dit man går.")]
    [InlineData("--window 08:00-09:00 --return 17-18", "--return skrivs som 14:00-16:00, inte ”17-18”.")]
    public async Task What_does_not_go_together_is_refused_and_nothing_is_written(string asked, string sentence)
    {
        await PrepareAsync();
        _folder.Write("two.csv", "id,lat,lon\na,59.0,16.0\nb,59.0,16.01\n");
        var call = asked.Contains("--destinations", StringComparison.Ordinal) ? Call.Replace(" --destinations to.csv", "", StringComparison.Ordinal) : Call;

        var run = await _folder.RunAsync("travel-times", "a.csv", $"{call} {asked}");

        Assert.Equal((2, sentence), (run.ExitCode, Assert.Single(run.Sentences)));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.csv*"));
    }

    private async Task PrepareAsync()
    {
        await _folder.BuildAsync(hasBus: true);
        _folder.Write("from.csv", "id,lat,lon\nhem,59.0,16.0\n");
        _folder.Write("to.csv", "id,lat,lon\njobb,59.0,16.03\n");
    }

    public void Dispose() => _folder.Dispose();
}
