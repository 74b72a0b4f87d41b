namespace Samplan.Cli.Tests;

/// <summary>What the options of travel times change, on a drawn street with a bus from a to d at 08:00, 08:20 and 08:40. Between letters: 575 metres, 7.2 minutes on foot.</summary>
public sealed class TravelOptionTests : IDisposable
{
    private readonly NetworkFolder _folder = new();

    [Theory]
    // From b at 08:10 one walks 7.2 minutes to the bus of 08:20; all the way on foot is 14.4 minutes, by bicycle and by car a few.
    [InlineData("--window 08:10-08:11", "14")]
    [InlineData("--window 08:10-08:11 --access car", "1")]
    [InlineData("--window 08:10-08:11 --max-walk 10", "15")]
    [InlineData("--window 08:10-08:11 --max-walk 5", "")]
    // A slow walker needs 19.2 minutes all the way, and 9.6 to the stop, where the bus of 08:20 has gone a minute's slack before.
    [InlineData("--window 08:10-08:11 --walk-speed 3.6", "19")]
    [InlineData("--window 08:10-08:11 --max-walk 10 --max-minutes 15", "")]
    [InlineData("--window 08:10-08:11 --max-walk 10 --max-minutes 15.1", "15")]
    public async Task A_journey_keeps_to_what_the_traveller_does_and_does_not_do(string asked, string minutes)
    {
        await PrepareAsync(hasBus: true);
        const string call = "--origins from.csv --destinations to.csv --mode transit --date 2026-05-19 --all";

        var run = await _folder.RunAsync("travel-times", "a.csv", $"{call} {asked}");

        Assert.Equal((0, $"from,to,p50\nb,d,{minutes}\n"), (run.ExitCode, run.ExitCode == 0 ? _folder.Text("a.csv") : run.Error));
    }

    [Theory]
    // A street where cars drive 36 km/h is of level 2.
    [InlineData("--lts 2", "b,d,259\n")]
    [InlineData("--lts 1", "")]
    [InlineData("--lts 2 --max-minutes 4", "")]
    public async Task Cycling_keeps_to_calm_streets_and_to_the_limit(string asked, string rows)
    {
        await PrepareAsync();

        var run = await _folder.RunAsync("travel-times", "a.csv", $"--origins from.csv --destinations to.csv --mode bike {asked}");

        Assert.Equal((0, "from,to,seconds\n" + rows), (run.ExitCode, run.ExitCode == 0 ? _folder.Text("a.csv") : run.Error));
    }

    [Fact]
    public async Task A_table_in_metres_and_one_in_degrees_go_together()
    {
        await PrepareAsync();
        _folder.Write("xy.csv", "id;x;y\nb;558025,4;6540490,4\n");

        var run = await _folder.RunAsync("travel-times", "a.csv", "--origins xy.csv --destinations to.csv --mode car --crs EPSG:3006 --off-road 50");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Single(_folder.Text("a.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]);
    }

    private async Task PrepareAsync(bool hasBus = false)
    {
        await _folder.BuildAsync(hasBus);
        _folder.Write("from.csv", "id,lat,lon\nb,59.0,16.01\n");
        _folder.Write("to.csv", "id,lat,lon\nd,59.0,16.03\n");
    }

    public void Dispose() => _folder.Dispose();
}
