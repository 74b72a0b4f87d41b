namespace Samplan.Cli.Tests;

/// <summary>Changes that are tried, as one types them, on a drawn street. Between letters: 575 metres, 57.5 seconds by car at 36 km/h, 7.2 minutes on foot.</summary>
public sealed class ScenarioTests : IDisposable
{
    private const string A = "{\"lat\": 59.0, \"lon\": 16.0}";
    private const string C = "{\"lat\": 59.0, \"lon\": 16.02}";
    private const string D = "{\"lat\": 59.0, \"lon\": 16.03}";
    private readonly NetworkFolder _folder = new();

    [Theory]
    [InlineData("", "173")]
    // Twice as fast all the way; only the middle; and none.
    [InlineData("{\"change\": \"road-speed\", \"ways\": [1, 2, 3], \"speed\": 72}", "86")]
    [InlineData("{\"change\": \"road-speed\", \"at\": {\"lat\": 59.0005, \"lon\": 16.015}, \"speed\": 72}", "144")]
    [InlineData("{\"change\": \"close-road\", \"at\": {\"lat\": 59.0005, \"lon\": 16.015}}", null)]
    // Beside the closed road a new one of 90 km/h, and a ferry in six minutes.
    [InlineData(
        "{\"change\": \"close-road\", \"ways\": [2]}, {\"change\": \"new-road\", \"line\": [{\"lat\": 59, \"lon\": 16.01}, {\"lat\": 59, \"lon\": 16.02}], \"carSpeed\": 90}",
        "138"
    )]
    [InlineData(
        "{\"change\": \"close-road\", \"ways\": [2]}, {\"change\": \"new-ferry\", \"line\": [{\"lat\": 59, \"lon\": 16.01}, {\"lat\": 59, \"lon\": 16.02}], \"minutes\": 6}",
        "475"
    )]
    public async Task Changed_streets_are_driven_as_they_would_be(string edits, string? seconds)
    {
        await PrepareAsync(edits);

        var run = await _folder.RunAsync(
            "travel-times",
            "a.csv",
            $"--origins from.csv --destinations to.csv --mode car --all --edits {_folder.File("e.json")}"
        );

        Assert.Equal((0, $"from,to,seconds\nhem,jobb,{seconds}\n"), (run.ExitCode, run.ExitCode == 0 ? _folder.Text("a.csv") : run.Error));
    }

    [Theory]
    // Leaving at 08:06: the bus of 08:20 is there at 08:25.
    [InlineData("", "19")]
    // Every five minutes it goes at 08:10; without the trip of 08:20 walking 21 minutes is faster than waiting for 08:40; ten minutes earlier it goes at 08:10.
    [InlineData("{\"change\": \"line-headway\", \"line\": \"7\", \"headwayMinutes\": 5}", "9")]
    [InlineData("{\"change\": \"remove-trips\", \"line\": \"r\", \"from\": \"08:10\", \"to\": \"08:30\"}", "21")]
    [InlineData("{\"change\": \"shift-trips\", \"line\": \"7\", \"minutes\": -10, \"from\": \"08:10\"}", "9")]
    // A line of 60 km/h every five minutes: 08:10 and 104 seconds.
    [InlineData(
        "{\"change\": \"new-line\", \"name\": \"X\", \"route\": ["
            + A
            + ", "
            + D
            + "], \"speed\": 60, \"from\": \"07:00\", \"to\": \"09:00\", \"headwayMinutes\": 5}",
        "5"
    )]
    // A stop of twenty seconds on the way.
    [InlineData("{\"change\": \"new-stop\", \"line\": \"7\", \"at\": " + C + "}", "19")]
    public async Task Changed_timetables_are_ridden_as_they_would_be(string edits, string minutes)
    {
        await PrepareAsync(edits, hasBus: true);
        const string call = "--origins from.csv --destinations to.csv --mode transit --date 2026-05-19 --window 08:06-08:07";

        var run = await _folder.RunAsync("travel-times", "a.csv", $"{call} --edits {_folder.File("e.json")}");

        Assert.Equal((0, $"from,to,p50\nhem,jobb,{minutes}\n"), (run.ExitCode, run.ExitCode == 0 ? _folder.Text("a.csv") : run.Error));
    }

    [Fact]
    public async Task A_new_stop_is_called_at_on_the_way_and_is_told_of_in_the_journey()
    {
        await PrepareAsync("{\"change\": \"new-stop\", \"line\": \"7\", \"at\": " + C + "}", hasBus: true);
        _folder.Write("to.csv", "id,lat,lon\nc,59.0,16.02\n");
        const string call = "--origins from.csv --destinations to.csv --mode transit --date 2026-05-19 --window 08:06-08:30 --journeys";

        await _folder.RunAsync("travel-times", "a.csv", $"{call} --edits {_folder.File("e.json")}");

        // Two thirds of five minutes after 08:20.
        Assert.Contains("1,08:19:00,08:23:20,1,2,ride,Alby,,7,08:20:00,08:23:20,60\n", _folder.Text("a.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_difference_tells_who_gains_and_who_loses()
    {
        await PrepareAsync("{\"change\": \"close-service\", \"id\": \"b\"}, {\"change\": \"add-service\", \"id\": \"ny\", \"amount\": 5, \"at\": " + A + "}");
        _folder.Write("from.csv", "id,lat,lon,population,ort\nh1,59.0,16.0,10,By\nh2,59.0,16.01,30,By\nh3,59.0,16.03,7,Stad\n");
        _folder.Write("to.csv", "id,lat,lon,amount\nb,59.0,16.01,4\nd,59.0,16.03,6\n");
        var call = $"--origins from.csv --opportunities to.csv --mode car --measure nearest --edits {_folder.File("e.json")} --difference d.csv";

        var run = await _folder.RunAsync("accessibility", "a.csv", call);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("id,state,nearest_1,minutes_1\nh1,reached,ny,0\nh2,reached,ny,0.96\nh3,reached,d,0\n", _folder.Text("a.csv"));
        Assert.Equal("id,minutes_1_before,minutes_1_after,minutes_1_change\nh1,0.96,0,-0.96\nh2,0,0.96,0.96\nh3,0,0,0\n", _folder.Text("d.csv"));

        await _folder.RunAsync("accessibility", "a.csv", call + " --by ort");
        // Ten gain and thirty lose 0.96 minutes.
        Assert.Equal(
            "area,measure,persons_who_gain,persons_who_lose,persons_as_before,persons_with_one_value,persons_without_value,mean_change,places_without_persons\n"
                + "By,minutes_1,10,30,0,0,0,0.48,0\nStad,minutes_1,0,0,7,0,0,0,0\n",
            _folder.Text("d.csv")
        );

        // Within a minute: h1 has 5 instead of 4, h2 5 instead of 4, h3 6 as before.
        await _folder.RunAsync("accessibility", "a.csv", call.Replace("nearest", "within:1", StringComparison.Ordinal));
        Assert.Equal("id,within_1_before,within_1_after,within_1_change\nh1,4,5,1\nh2,4,5,1\nh3,6,6,0\n", _folder.Text("d.csv"));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_with_its_place_in_the_file_and_nothing_is_written()
    {
        await PrepareAsync(
            "{\"change\": \"close-road\", \"ways\": [99]},\n"
                + "{\"change\": \"new-ferry\", \"line\": ["
                + A
                + "], \"minutes\": 6},\n{\"change\": \"line-headway\", \"line\": \"9\", \"headwayMinutes\": 5},\n"
                + "{\"change\": \"close-service\", \"id\": \"x\"},\n{\"change\": \"add-service\", \"id\": \"b\", \"at\": "
                + A
                + "},\n{\"change\": \"road-speed\", \"at\": {\"lat\": 10, \"lon\": 10}, \"speed\": 50}",
            hasBus: true
        );
        _folder.Write("to.csv", "id,lat,lon\nb,59.0,16.01\n");
        var call =
            $"--origins from.csv --opportunities to.csv --mode transit --date 2026-05-19 --window 08:06-08:07 --measure nearest --edits {_folder.File("e.json")}";

        var run = await _folder.RunAsync("accessibility", "a.csv", call + " --difference d.csv");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            [
                "e.json:2 $.edits[0]: Vägnätet har ingen väg 99.",
                "e.json:3 $.edits[1]: Sträckan behöver minst två olika ändpunkter.",
                "e.json:4 $.edits[2]: Ingen linje heter ”9” eller har det id:t.",
                "e.json:5 $.edits[3]: Ingen service har id ”x”.",
                "e.json:6 $.edits[4]: Id ”b” är redan använt.",
                "e.json:7 $.edits[5]: Ingen bilväg finns inom 300 m från punkten.",
            ],
            run.Sentences
        );
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.csv*").Concat(Directory.EnumerateFiles(_folder.Path, "d.csv*")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_as_changes_is_told_line_by_line()
    {
        await PrepareAsync(
            "{\"change\": \"fly\"},\n{\"change\": \"road-speed\", \"ways\": [1]},\n{\"change\": \"new-stop\", \"line\": \"7\", \"at\": {\"lat\": 91, \"lon\": 16}},\n{\"ways\": [1]}"
        );

        var run = await _folder.RunAsync("travel-times", "a.csv", $"--origins from.csv --destinations to.csv --mode car --edits {_folder.File("e.json")}");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            ["e.json:2 $.edits[0].change", "e.json:3 $.edits[1]", "e.json:4 $.edits[2].at.lat", "e.json:5 $.edits[3]"],
            run.Sentences.Select(sentence => sentence.Split(": ")[0])
        );
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.csv*"));
    }

    [Theory]
    [InlineData("accessibility --opportunities to.csv --measure nearest --mode car --difference d.csv", "--difference kräver --edits.")]
    [InlineData(
        "accessibility --opportunities to.csv --measure stranded:1km --mode car --edits E --difference d.csv",
        "--difference finns för mått per start,"
    )]
    [InlineData("accessibility --opportunities to.csv --measure nearest --mode car --edits none.json", "none.json: ")]
    [InlineData("travel-times --destinations to.csv --mode walk --rules r5 --edits E", "--rules r5 räknar på nätet som det är:")]
    [InlineData("travel-times --destinations to.csv --mode car --edits E", "e.json:2 $.edits[0]: Service ändras i accessibility,")]
    public async Task What_does_not_go_together_is_refused(string call, string sentence)
    {
        await PrepareAsync("{\"change\": \"close-service\", \"id\": \"jobb\"}");
        var (command, words) = (call.Split(' ')[0], call[(call.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

        var run = await _folder.RunAsync(
            command,
            "a.csv",
            $"--origins from.csv {words.Replace("--edits E", "--edits " + _folder.File("e.json"), StringComparison.Ordinal)}"
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.csv*").Concat(Directory.EnumerateFiles(_folder.Path, "d.csv*")));
    }

    private async Task PrepareAsync(string edits, bool hasBus = false)
    {
        await _folder.BuildAsync(hasBus);
        _folder.Write("from.csv", "id,lat,lon,population\nhem,59.0,16.0,1\n");
        _folder.Write("to.csv", "id,lat,lon\njobb,59.0,16.03\n");
        _folder.Write(
            "e.json",
            edits.Length == 0 ? "{\"edits\": [\n{\"change\": \"road-speed\", \"ways\": [1], \"speed\": 36}]}" : $"{{\"edits\": [\n{edits}]}}"
        );
    }

    public void Dispose() => _folder.Dispose();
}
