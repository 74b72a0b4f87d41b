namespace Samplan.Cli.Tests;

/// <summary>
/// Going on from the last stop other than on foot, on a drawn street a – b – c – d with a bus from a to d at 08:20, there at 08:25, and one home at 16:00. From d to c it is 575 metres: 7.2
/// minutes on foot, 2.2 by bicycle, one by car. All the way on foot is longer than --max-walk lets one walk.
/// </summary>
public sealed class EgressTests : IDisposable
{
    private const string There = "--origins from.csv --destinations to.csv --mode transit --date 2026-05-19 --window 08:18-08:19 --max-walk 10 --all";
    private readonly NetworkFolder _folder = new();

    [Theory]
    // Two minutes to the bus, five in it, and on.
    [InlineData("", "hem,c,14\n")]
    [InlineData("--egress walk", "hem,c,14\n")]
    [InlineData("--egress bike", "hem,c,9\n")]
    [InlineData("--egress car", "hem,c,7\n")]
    // A bicycle does not go where the street is too busy.
    [InlineData("--egress bike --lts 1", "hem,c,\n")]
    // There by 08:30: only the bus of 08:20, and only by bicycle.
    [InlineData("--egress bike --arrive-by --window 08:30-08:31", "hem,c,11\n")]
    public async Task From_the_last_stop_one_goes_on_as_asked(string asked, string row)
    {
        await PrepareAsync();

        var run = await _folder.RunAsync("travel-times", "a.csv", $"{Without(There, asked)} {asked}".TrimEnd());

        Assert.Equal((0, "", "from,to,p50\n" + row), (run.ExitCode, run.Error, run.ExitCode == 0 ? _folder.Text("a.csv") : ""));
    }

    [Theory]
    // At 15:55 from c: 2.2 minutes by bicycle to d, where the bus leaves at 16:00 and is at a five minutes later; on foot it has gone.
    [InlineData("--egress bike", "hem,c,9,10\n")]
    [InlineData("--egress walk", "hem,c,14,\n")]
    public async Task On_the_way_home_one_comes_to_the_first_stop_as_one_left_the_last(string asked, string row)
    {
        await PrepareAsync();

        await _folder.RunAsync("travel-times", "a.csv", $"{There} --return 15:55-15:56 {asked}");

        Assert.Equal("from,to,p50,back_p50\n" + row, _folder.Text("a.csv"));
    }

    [Fact]
    public async Task A_journey_names_its_legs_by_mode()
    {
        await PrepareAsync();

        const string asked = "--egress bike --window 08:05-08:20 --journeys";
        await _folder.RunAsync("travel-times", "a.csv", $"{Without(There, asked)} {asked}");

        var legs = _folder.Text("a.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(static row => row.Split(',')).ToList();
        Assert.Equal([("walk", "Alby"), ("ride", "Dalby"), ("bike", "")], legs.Select(static leg => (leg[5], leg[7])));
        Assert.Equal(("08:25:00", "08:27:09"), (legs[2][9], legs[2][10]));
    }

    [Theory]
    [InlineData("accessibility", "--opportunities to.csv --measure nearest", "id,state,nearest_1,minutes_1\nhem,reached,c,9\n")]
    [InlineData("travel-times", "--destinations to.csv", "from,to,p50\nhem,c,9\n")]
    public async Task What_a_result_is_of_is_told(string command, string call, string table)
    {
        await PrepareAsync();

        var run = await _folder.RunAsync(
            command,
            "a.csv",
            $"--origins from.csv {call} --mode transit --date 2026-05-19 --window 08:18-08:19 --max-walk 10 --egress bike --max-change-walk 7.5"
        );

        Assert.Equal(table, _folder.Text("a.csv"));
        Assert.StartsWith(
            "Kollektivtrafik 2026-05-19 08:18–08:19: till hållplatsen till fots, från den med cykel, högst 3 fordon, och mellan två fordon högst 7,5 min till fots och minst 60 s.\n",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Streets_beyond_the_last_stop_are_reached_by_bicycle()
    {
        await PrepareAsync();
        const string call = "--origins from.csv --mode transit --date 2026-05-19 --window 08:18-08:19 --max-walk 5 --minutes 10 --streets streets.csv";

        await _folder.RunAsync("isochrones", "a.geojson", call);
        var onFoot = _folder.Text("streets.csv");
        await _folder.RunAsync("isochrones", "b.geojson", call + " --egress bike");

        // From d at 08:25 and within ten minutes of 08:18, c by bicycle at 08:27:09 and not on foot: from there on one may walk on towards b.
        Assert.DoesNotContain("(16.02 59", onFoot, StringComparison.Ordinal);
        Assert.Contains("(16.02 59", _folder.Text("streets.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_without_a_street_are_counted_as_with_the_other_modes()
    {
        await PrepareAsync();
        _folder.Write("from.csv", "id,lat,lon\nhem,59.0,16.0\növerst,59.4,16.0\nsöderut,58.6,16.0\n");

        var run = await _folder.RunAsync("travel-times", "a.csv", There);

        Assert.Equal((0, "För långt från en användbar väg: 2 starter och 0 mål.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("--egress train", "--egress kan inte vara ”train”, bara något av: ")]
    [InlineData("--egress bike --rules r5", "--rules r5 finns till fots och med kollektivtrafik dit man går.")]
    [InlineData("--change-seconds -1", "--change-seconds ska vara ett tal från 0 till 3600, inte ”-1”.")]
    [InlineData("--change-seconds 3601", "--change-seconds ska vara ett tal från 0 till 3600, inte ”3601”.")]
    [InlineData("--max-change-walk 121", "--max-change-walk ska vara ett tal från 0 till 120, inte ”121”.")]
    [InlineData("--max-change-walk långt", "--max-change-walk ska vara ett tal från 0 till 120, inte ”långt”.")]
    [InlineData("--change-seconds 30 --rules r5", "--change-seconds säger inget tillsammans med --rules r5.")]
    [InlineData("--max-change-walk 5 --rules r5", "--max-change-walk säger inget tillsammans med --rules r5.")]
    public async Task What_cannot_be_is_refused_and_nothing_is_written(string asked, string sentence)
    {
        await PrepareAsync();

        var run = await _folder.RunAsync("travel-times", "a.csv", $"{There} {asked}");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.csv*"));
    }

    [Theory]
    // The bus of 08:20 is at d at 08:25; c is 7.2 minutes' walk from there, and the other line leaves it at 08:34.
    [InlineData("", "hem,b,22\n")]
    [InlineData("--max-change-walk 8", "hem,b,22\n")]
    [InlineData("--max-change-walk 7", "hem,b,\n")]
    [InlineData("--max-change-walk 0", "hem,b,\n")]
    // There at 08:32:11: 109 seconds before it leaves, and no more.
    [InlineData("--change-seconds 0", "hem,b,22\n")]
    [InlineData("--change-seconds 105", "hem,b,22\n")]
    [InlineData("--change-seconds 112", "hem,b,\n")]
    public async Task A_change_keeps_to_the_longest_walk_and_the_least_time(string asked, string row)
    {
        await _folder.BuildAsync(hasBus: true, hasChange: true);
        _folder.Write("from.csv", "id,lat,lon\nhem,59.0,16.0\n");
        _folder.Write("to.csv", "id,lat,lon\nb,59.0,16.01\n");

        var run = await _folder.RunAsync(
            "travel-times",
            "a.csv",
            $"{There.Replace("--max-walk 10", "--max-walk 1", StringComparison.Ordinal)} {asked}".TrimEnd()
        );

        Assert.Equal((0, "", "from,to,p50\n" + row), (run.ExitCode, run.Error, run.ExitCode == 0 ? _folder.Text("a.csv") : ""));
    }

    private async Task PrepareAsync()
    {
        await _folder.BuildAsync(hasBus: true, hasBusHome: true);
        _folder.Write("from.csv", "id,lat,lon\nhem,59.0,16.0\n");
        _folder.Write("to.csv", "id,lat,lon\nc,59.0,16.02\n");
    }

    /// <summary>The call without its window where another one is asked for.</summary>
    private static string Without(string call, string asked) =>
        asked.Contains("--window", StringComparison.Ordinal) ? call.Replace(" --window 08:18-08:19", "", StringComparison.Ordinal) : call;

    public void Dispose() => _folder.Dispose();
}
