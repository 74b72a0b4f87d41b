namespace Samplan.Cli.Tests;

/// <summary>Kinds of service, cascades, what stands in for a service, supply of trips and days out, on a drawn street. Between letters: 575 metres, 57.4 seconds by car, 7.2 minutes on foot.</summary>
public sealed class MeasureTests : IDisposable
{
    private const string Houses = "id,lat,lon,population,ort,fiber\nh1,59.0,16.0,10,By,0.95\nh2,59.0,16.02,30,By,0.2\nöde,58.0,16.0,5,,0.95\n";
    private const string Services = "id,lat,lon,kind\nb,59.0,16.01,butik\nd,59.0,16.03,skola\n";
    private readonly NetworkFolder _folder = new();

    [Theory]
    [InlineData("kinds:1 --mode car", "id,state,kinds_1\nh1,reached,1\nh2,reached,2\nöde,unlinked,\n")]
    [InlineData("kinds:0.6km --mode walk", "id,state,kinds_0.6km\nh1,reached,1\nh2,reached,2\nöde,unlinked,\n")]
    // By the bus of 08:20 h1 is at the school after 15 minutes.
    [InlineData("kinds:16 --mode transit --date 2026-05-19 --window 08:10-08:11", "id,state,kinds_16\nh1,reached,2\nh2,reached,2\nöde,unlinked,\n")]
    // Only the school: far from h1, which has it over the net; near h2; of what lies off the streets only the net is known.
    [InlineData(
        "served:km=1,online=fiber,least=0.9 --closed b --mode walk",
        "id,state,served,near,online\nh1,reached,1,0,1\nh2,reached,1,1,0\nöde,reached,1,,1\n"
    )]
    [InlineData("served:km=1 --closed b --mode walk", "id,state,served,near\nh1,beyond,0,0\nh2,reached,1,1\nöde,unlinked,,\n")]
    // Three trips a day in the morning, on Saturdays and Sundays too; c, where h2 lives, is seven minutes from the last stop.
    [InlineData(
        "supply:10 --mode transit --date 2026-05-19",
        "id,state,trips,return_trips,trips_after_18,weekend_trips,supplied\nh1,reached,3,1.5,0,6,0\nh2,reached,3,1.5,0,6,0\nöde,unlinked,,,,,\n"
    )]
    [InlineData(
        "supply:5,trips=3,after=8 --mode transit --date 2026-05-19",
        "id,state,trips,return_trips,trips_after_8,weekend_trips,supplied\nh1,reached,3,1.5,3,6,1\nh2,beyond,0,0,0,0,0\nöde,unlinked,,,,,\n"
    )]
    // The calendar ends with the year: of the weekend after nothing is known.
    [InlineData(
        "supply:5,trips=3,after=8 --mode transit --date 2026-12-31",
        "id,state,trips,return_trips,trips_after_8,weekend_trips,supplied\nh1,reached,3,1.5,3,,\nh2,beyond,0,0,0,,0\nöde,unlinked,,,,,\n"
    )]
    public async Task A_measure_of_origins_is_a_table_with_what_is_not_known_left_empty(string call, string expected)
    {
        await PrepareAsync();

        var run = await RunAsync($"--measure {call}");

        Assert.Equal((0, expected), (run.ExitCode, run.ExitCode == 0 ? _folder.Text("a.csv") : run.Error));
    }

    [Theory]
    // All have b nearest: nobody comes to d, which closes.
    [InlineData("cascade:5", "order,id,state,catchment_persons\n1,d,followed,0\n,b,open,40\n")]
    // Without b forty come to d, which is too few.
    [InlineData("cascade:50 --closed b", "order,id,state,catchment_persons\n0,b,closed,\n1,d,followed,40\n")]
    [InlineData("cascade:30 --closed b", "order,id,state,catchment_persons\n0,b,closed,\n,d,open,40\n")]
    // For ten people the way is 1.724 km instead of 0.575, for thirty as long as it was.
    [InlineData(
        "cascade:30 --unit km --closed b --by ort",
        "area,km_before_persons,km_before_persons_without_value,km_before_mean,km_before_median,km_before_p90,km_before_gini,"
            + "km_after_persons,km_after_persons_without_value,km_after_mean,km_after_median,km_after_p90,km_after_gini,places_without_persons\n"
            + "By,40,0,0.575,0.575,0.575,0,40,0,0.8622499999999998,0.575,1.724,0.24985503044360668,0\n"
    )]
    public async Task What_follows_on_a_closure_is_told_facility_by_facility(string measure, string expected)
    {
        await PrepareAsync();

        var run = await RunAsync($"--measure {measure} --mode walk");

        Assert.Equal((0, expected), (run.ExitCode, run.ExitCode == 0 ? _folder.Text("a.csv") : run.Error));
    }

    [Fact]
    public async Task A_day_out_and_back_proves_the_level_of_a_criterion()
    {
        await PrepareAsync(hasBusHome: true);
        _folder.Write(
            "k.json",
            """
            {"criteria": [
              {"id": "K1", "direction": "to", "destinations": ["d"], "otherwise": "dålig", "levels": [
                {"name": "god", "latestArrival": "08:30", "earliestReturn": "15:00", "leastStayMinutes": 360, "longestTravelMinutes": 10},
                {"name": "godtagbar", "leastStayMinutes": 360, "longestTravelMinutes": 30}]},
              {"id": "K2", "direction": "from", "levels": [{"name": "god", "leastStayMinutes": 60, "longestTravelMinutes": 30}], "otherwise": "dålig"}]}
            """
        );
        var call = $"--measure basic:{_folder.File("k.json")} --mode transit --date 2026-05-19";

        var run = await RunAsync(call);

        // To d with the bus of 08:00, home with that of 16:00, leaving a minute before: 7 hours and 54 minutes there. h2 walks fourteen minutes to the bus and back.
        // From d or b nobody comes to a and home the same day, since the bus to d goes in the morning and that to a in the afternoon.
        Assert.True(run.ExitCode == 0, run.Error);
        var rows = _folder.Text("a.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,criterion,level,destination,departure,arrival,rides,back_departure,back_arrival,back_rides,stay_minutes", rows[0]);
        Assert.Equal("h1,K1,god,d,07:59:00,08:05:00,1,15:59:00,16:05:00,1,474", rows[1]);
        Assert.Equal("h1,K2,dålig,,,,,,,,", rows[2]);
        Assert.StartsWith("h2,K1,godtagbar,d,07:44:", rows[3], StringComparison.Ordinal);
        Assert.Equal(["öde,K1,,,,,,,,,", "öde,K2,,,,,,,,,"], rows[5..]);

        await RunAsync(call + " --by ort");
        Assert.Equal(
            "area,criterion,level,places,persons,places_without_persons\nBy,K1,god,1,10,0\nBy,K1,godtagbar,1,30,0\nBy,K1,dålig,0,0,0\nBy,K1,,0,0,0\n",
            string.Concat(_folder.Text("a.csv").Split('\n')[..5].Select(line => line + "\n"))
        );
    }

    [Theory]
    [InlineData("--measure supply:10 --mode car", "Måttet supply:10 gäller kollektivtrafik: ange --mode transit.")]
    [InlineData("--measure supply:10 --mode transit --date 2027-05-19", "bus: ")]
    [InlineData("--measure cascade:5 --mode transit", "Måttet cascade:5 räknas på vägarna: ange --mode car, bike eller walk.")]
    [InlineData("--measure cascade:5 --mode walk --closed x", "to.csv: id ”x” finns inte.")]
    [InlineData("--measure kinds:10 --mode walk --opportunities nokind.csv", "nokind.csv: kolumnen kind saknas.")]
    [InlineData("--measure kinds:10 --mode walk --opportunities emptykind.csv", "emptykind.csv, rad 2: b saknar kind.")]
    [InlineData("--measure served:km=10,online=wifi --mode walk", "from.csv: kolumnen wifi saknas.")]
    [InlineData("--measure served:km=10,online=population --mode walk", "from.csv, rad 2: ”10” i kolumnen population är ingen andel från 0 till 1.")]
    [InlineData("--measure served:km=10,minutes=10 --mode walk", "--measure kan inte vara ”served:km=10,minutes=10”.")]
    [InlineData("--measure basic:none.json --mode transit --date 2026-05-19", "none.json: ")]
    [InlineData("--measure within:10 --mode car --opportunities -", "--opportunities saknas")]
    public async Task A_wrong_call_is_told_in_a_sentence_and_nothing_is_written(string call, string sentence)
    {
        await PrepareAsync();
        _folder.Write("nokind.csv", "id,lat,lon\nb,59.0,16.01\n");
        _folder.Write("emptykind.csv", "id,lat,lon,kind\nb,59.0,16.01,\n");

        var run = await RunAsync(call);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.csv*"));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_file_of_criteria_is_told_with_its_place()
    {
        await PrepareAsync();
        _folder.Write(
            "k.json",
            "{\"criteria\": [\n{\"id\": \"K1\", \"direction\": \"around\", \"levels\": [\n{\"name\": \"god\", \"latestArrival\": \"10\"},\n{\"leastStay\": 3}]}]}"
        );

        var run = await RunAsync($"--measure basic:{_folder.File("k.json")} --mode transit --date 2026-05-19");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            [
                "k.json:2 $.criteria[0].direction",
                "k.json:3 $.criteria[0].levels[0].latestArrival",
                "k.json:4 $.criteria[0].levels[1].leastStay",
                "k.json:4 $.criteria[0].levels[1]",
            ],
            run.Sentences.Select(sentence => sentence.Split(": ")[0])
        );
    }

    private async Task PrepareAsync(bool hasBusHome = false)
    {
        await _folder.BuildAsync(hasBus: true, hasBusHome);
        _folder.Write("from.csv", Houses);
        _folder.Write("to.csv", Services);
    }

    private Task<ProgramRun> RunAsync(string call)
    {
        foreach (var (option, file) in new[] { ("--origins", "from.csv"), ("--opportunities", "to.csv") })
            call += call.Contains(option, StringComparison.Ordinal) ? "" : $" {option} {file}";
        return _folder.RunAsync("accessibility", "a.csv", call.Replace(" --opportunities -", "", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
