using System.Diagnostics;
using System.Globalization;

namespace Samplan.Cli.Tests;

/// <summary>What people reach on a drawn street, as one types it. Between letters: 575 metres, 57.4 seconds by car, 7.2 minutes on foot.</summary>
public sealed class AccessibilityTests : IDisposable
{
    private const int Interrupted = 130;
    private readonly NetworkFolder _folder = new();

    // Two houses on the street and one where no street is.
    private const string Houses = "id,lat,lon,population,ort\nh1,59.0,16.0,10,By\nh2,59.0,16.02,30,By\nöde,58.0,16.0,5,\n";
    private const string Shops = "id,lat,lon,amount,ort\nb,59.0,16.01,4,By\nd,59.0,16.03,6,Stad\n";

    [Theory]
    [InlineData("nearest:2", "car", "id,state,nearest_1,minutes_1,nearest_2,minutes_2\nh1,reached,b,0.96,d,2.88\nh2,reached,b,0.96,d,0.96\nöde,unlinked,,,,\n")]
    [InlineData("nearest --unit km", "walk", "id,state,nearest_1,km_1\nh1,reached,b,0.575\nh2,reached,b,0.575\nöde,unlinked,,\n")]
    [InlineData("within:1,3", "car", "id,state,within_1,within_3\nh1,reached,4,10\nh2,reached,10,10\nöde,unlinked,,\n")]
    [InlineData("within:0.5", "car", "id,state,within_0.5\nh1,beyond,0\nh2,beyond,0\nöde,unlinked,\n")]
    [InlineData("within:0.5,1km", "bike", "id,state,within_0.5km,within_1km\nh1,reached,0,4\nh2,reached,0,10\nöde,unlinked,,\n")]
    [InlineData("within:1,3 --closed b", "car", "id,state,within_1,within_3\nh1,reached,0,6\nh2,reached,6,6\nöde,unlinked,,\n")]
    public async Task A_measure_is_a_table_of_origins_that_says_why_a_value_is_missing(string measure, string mode, string expected)
    {
        await _folder.BuildAsync();
        _folder.Write("from.csv", Houses);
        _folder.Write("to.csv", Shops);

        var run = await _folder.RunAsync("accessibility", "a.csv", $"--origins from.csv --opportunities to.csv --mode {mode} --measure {measure}");

        Assert.Equal((0, "För långt från en användbar väg: 1 starter och 0 mål.\n"), (run.ExitCode, run.Error));
        Assert.Equal(expected, _folder.Text("a.csv"));
    }

    [Fact]
    public async Task Supply_a_person_adds_up_to_the_supply()
    {
        await _folder.BuildAsync();
        _folder.Write("from.csv", "id,lat,lon,befolkning\nh1,59.0,16.0,10\nh2,59.0,16.02,30\n");
        _folder.Write("to.csv", Shops);

        var run = await _folder.RunAsync("accessibility", "a.csv", "--origins from.csv --opportunities to.csv --mode car --measure 2sfca:1");

        // b is shared by 40, d has 30 to itself: 0.1 and 0.1 + 0.2.
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("id,state,access\nh1,reached,0.1\nh2,reached,0.30000000000000004\n", _folder.Text("a.csv"));
    }

    [Fact]
    public async Task A_closure_is_told_facility_by_facility_those_that_most_hang_on_first()
    {
        await _folder.BuildAsync();
        _folder.Write("from.csv", Houses);
        _folder.Write("to.csv", Shops);

        var run = await _folder.RunAsync("accessibility", "a.csv", "--origins from.csv --opportunities to.csv --mode walk --measure stranded:1km --by ort");

        // Both have b nearest; to d h1 goes 1.724 km and h2 as far as to b.
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "rank,id,state,area,catchment_persons,stranded_persons,persons_without_another,extra_person_km,longest_new_km,last_in_area,places_without_persons\n"
                + "1,b,reached,By,40,10,0,11.496,1.724,yes,0\n2,d,reached,Stad,0,0,0,0,,yes,0\n",
            _folder.Text("a.csv")
        );
    }

    [Fact]
    public async Task Areas_are_weighed_by_their_people()
    {
        await _folder.BuildAsync();
        _folder.Write("from.csv", Houses);
        _folder.Write("to.csv", Shops);

        await _folder.RunAsync("accessibility", "a.csv", "--origins from.csv --opportunities to.csv --mode car --measure within:1 --by ort");

        // 10 people reach 4 and 30 reach 10: mean 8.5; half of all pairs of unlike people differ by 6.
        Assert.Equal(
            "area,within_1_persons,within_1_persons_without_value,within_1_mean,within_1_median,within_1_p90,within_1_gini,places_without_persons\nBy,40,0,8.5,10,10,0.13235294117647056,0\n",
            _folder.Text("a.csv")
        );
    }

    [Fact]
    public async Task By_bus_one_reaches_what_is_too_far_to_walk()
    {
        await _folder.BuildAsync(hasBus: true);
        _folder.Write("from.csv", Houses);
        _folder.Write("to.csv", Shops);
        const string call = "--origins from.csv --opportunities to.csv --measure within:16 --mode ";

        await _folder.RunAsync("accessibility", "walk.csv", call + "walk");
        var run = await _folder.RunAsync("accessibility", "bus.csv", call + "transit --date 2026-05-19 --window 08:10-08:11");

        // From 08:10 the bus of 08:20 is at d at 08:25: 15 minutes, where walking takes 21.5.
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("id,state,within_16\nh1,reached,4\nh2,reached,10\nöde,unlinked,\n", _folder.Text("walk.csv"));
        Assert.Equal("id,state,within_16\nh1,reached,10\nh2,reached,10\nöde,unlinked,\n", _folder.Text("bus.csv"));
    }

    [Theory]
    [InlineData("--measure nearby:2 --mode car", "--measure kan inte vara ”nearby:2”. Skriv till exempel nearest:2,")]
    [InlineData("--measure within:30,20 --mode car", "--measure kan inte vara ”within:30,20”.")]
    [InlineData("--measure e2sfca:10,20 --mode car", "--measure kan inte vara ”e2sfca:10,20”.")]
    [InlineData("--measure hansen:half=0 --mode car", "--measure kan inte vara ”hansen:half=0”.")]
    [InlineData(
        "--measure within:5km --mode transit --date 2026-05-19 --window 08:00-09:00",
        "Avstånd i km finns med bil, cykel och till fots, inte med kollektivtrafik."
    )]
    [InlineData("--measure within:5 --mode transit --date 2026-05-19 --window 08:00-09:00 --percentiles 25,50", "Ange en enda percentil med --percentiles.")]
    [InlineData("--measure 2sfca:30 --mode car --origins nobody.csv", "nobody.csv: kolumnen population saknas.")]
    [InlineData("--measure 2sfca:30 --mode car --origins secret.csv", "secret.csv, rad 2: a saknar antal.")]
    [InlineData("--measure within:30 --mode car --opportunities below.csv", "below.csv, rad 2: ”-4” i kolumnen amount är inget tal från 0 och uppåt.")]
    [InlineData("--measure within:30 --mode car --closed x", "to.csv: id ”x” finns inte.")]
    [InlineData("--measure within:30 --mode car --by län", "from.csv: kolumnen län saknas.")]
    public async Task A_wrong_call_is_told_in_a_sentence_and_nothing_is_written(string call, string sentence)
    {
        await _folder.BuildAsync();
        _folder.Write("from.csv", Houses);
        _folder.Write("to.csv", Shops);
        _folder.Write("nobody.csv", "id,lat,lon\na,59.0,16.0\n");
        _folder.Write("secret.csv", "id,lat,lon,population\na,59.0,16.0,\n");
        _folder.Write("below.csv", "id,lat,lon,amount\na,59.0,16.0,-4\n");
        foreach (var (option, file) in new[] { ("--origins", "from.csv"), ("--opportunities", "to.csv") })
            call += call.Contains(option, StringComparison.Ordinal) ? "" : $" {option} {file}";

        var run = await _folder.RunAsync("accessibility", "a.csv", call);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.csv*"));
    }

    [Theory]
    [InlineData("accessibility", "--opportunities many.csv --measure bfca:10,20,30")]
    [InlineData("travel-times", "--destinations many.csv")]
    [InlineData("travel-times", "--destinations many.csv --rules r5")]
    public async Task Ctrl_C_in_the_middle_leaves_no_file(string command, string call)
    {
        if (OperatingSystem.IsWindows())
            return;
        await _folder.BuildAsync();
        var rows = Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i},59.0,{16 + 0.03 * i / 20_000},1"));
        _folder.Write("many.csv", $"id,lat,lon,population\n{string.Join('\n', rows)}\n");
        using var process = BuiltProgram.StartAtTerminal(_folder.Words(command, "a.csv", $"--origins many.csv {call} --mode walk"));
        while (!process.HasExited && !File.Exists(_folder.File("a.csv.unfinished")))
            await Task.Delay(10);
        using (var sent = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await sent.WaitForExitAsync();
        var run = await BuiltProgram.EndAsync(process);

        Assert.Equal(Interrupted, run.ExitCode);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.csv*"));
    }

    public void Dispose() => _folder.Dispose();
}
