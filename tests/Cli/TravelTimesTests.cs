using Samplan.Formats.OsmPbf;

namespace Samplan.Cli.Tests;

/// <summary>From an extract to a network and from that to travel times, as one types it. The streets: a – b – c, 36 km/h, 0.001 degrees of longitude apart.</summary>
public sealed class TravelTimesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Times_are_computed_from_an_extract()
    {
        await BuildAsync();
        Write("from.csv", "id,lat,lon\nhem,59.0,16.0\n\"långt, bort\",58.0,16.0\n");
        Write("to.csv", "id;lon;lat\njobb;16,002;59,0\nhem;16,0;59,0\n");

        var run = await RunAsync("times.csv", "--mode", "car");

        Assert.Equal((0, "För långt från en användbar väg: 1 starter och 0 mål.\n"), (run.ExitCode, run.Error));
        // 114.8 metres at 10 m/s.
        Assert.Equal("from,to,seconds\nhem,jobb,11\nhem,hem,0\n", File.ReadAllText(_folder.File("times.csv")));
    }

    [Fact]
    public async Task All_pairs_and_lengths_are_written_when_asked_for_also_packed()
    {
        await BuildAsync();
        Write("from.csv", "id,lat,lon\nhem,59.0,16.0\n\"långt, bort\",58.0,16.0\n");
        Write("to.csv", "id,lon,lat\njobb,16.002,59.0\n");

        var run = await RunAsync("times.csv.gz", "--mode", "walk", "--walk-speed", "3,6", "--all", "--metres");

        Assert.Equal(0, run.ExitCode);
        using var packed = new System.IO.Compression.GZipStream(File.OpenRead(_folder.File("times.csv.gz")), System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal("from,to,seconds,metres\nhem,jobb,115,115\n\"långt, bort\",jobb,,\n", new StreamReader(packed).ReadToEnd());
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder.Path), path => path.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--mode plane", "--mode kan inte vara ”plane”, bara något av: car, bike, walk, transit.")]
    [InlineData("--mode car --max-minutes -3", "--max-minutes ska vara ett tal från 0.1 till 1440, inte ”-3”.")]
    [InlineData("--mode bike --lts 5", "--lts ska vara ett tal från 1 till 4, inte ”5”.")]
    [InlineData("--mode car --crs EPSG:1", "Koordinatsystemet EPSG:1 stöds inte.")]
    [InlineData("--mode transit --window 14:00-16:00", "Resor med kollektivtrafik kräver --date.")]
    [InlineData("--mode transit --date 2026-05-19 --window 16:00-14:00", "--window skrivs som 14:00-16:00, inte ”16:00-14:00”.")]
    [InlineData("--mode transit --date 2026-05-19 --window 14:00-16:00", "a.net: nätverket har inga tidtabeller. Bygg det med --gtfs.")]
    [InlineData("--mode car --origins bad.csv", "bad.csv, rad 3: ”hit” i kolumnen lat är ingen koordinat.")]
    [InlineData("--mode car --origins twice.csv", "twice.csv, rad 3: id ”a” är redan använt.")]
    [InlineData("--mode car --origins xy.csv", "xy.csv: tabellen har x och y. Ange deras koordinatsystem med --crs.")]
    [InlineData("--mode car --network from.csv", "from.csv: filen är inte ett nätverk som Samplan har skrivit.")]
    public async Task A_wrong_call_is_told_in_a_sentence_and_leaves_nothing(string call, string sentence)
    {
        await BuildAsync();
        Write("from.csv", "id,lat,lon\nhem,59.0,16.0\n");
        Write("to.csv", "id,lat,lon\nhem,59.0,16.0\n");
        Write("bad.csv", "id,lat,lon\na,59.0,16.0\nb,hit,16.0\n");
        Write("twice.csv", "id,lat,lon\na,59.0,16.0\na,59.0,16.0\n");
        Write("xy.csv", "id,x,y\na,600000,6500000\n");
        var words = call.Split(' ').Select(word => word.Contains('.', StringComparison.Ordinal) && word.EndsWith('v') ? _folder.File(word) : word).ToList();

        var run = await RunAsync("times.csv", [.. words]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("times.csv")));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.unfinished"));
    }

    [Theory]
    [InlineData("a.osm.pbf", "<osm/>", "a.osm.pbf: filen är inte OpenStreetMap-data i formatet PBF (.osm.pbf).")]
    [InlineData("profile.json", "{\n\"walk\": {\"sped\": 4}}", "profile.json:2 $.walk.sped: ")]
    public async Task A_network_of_bad_input_is_refused_and_no_file_is_written(string name, string content, string sentence)
    {
        WriteExtract();
        Write(name, content);

        var run = await BuiltProgram.RunAsync([
            "network",
            "--osm",
            _folder.File("a.osm.pbf"),
            "--out",
            _folder.File("a.net"),
            .. name == "profile.json" ? ["--profile", _folder.File(name)] : Array.Empty<string>(),
        ]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.net*"));
    }

    private async Task BuildAsync()
    {
        WriteExtract();
        var run = await BuiltProgram.RunAsync("network", "--osm", _folder.File("a.osm.pbf"), "--out", _folder.File("a.net"), "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"streets\": 2", run.Output, StringComparison.Ordinal);
    }

    // What is given again takes the place of what stands here.
    private Task<ProgramRun> RunAsync(string output, params string[] words)
    {
        var call = new List<string> { "travel-times" };
        foreach (var (option, file) in new[] { ("--network", "a.net"), ("--origins", "from.csv"), ("--destinations", "to.csv") })
        {
            if (!words.Contains(option))
                call.AddRange([option, _folder.File(file)]);
        }
        return BuiltProgram.RunAsync([.. call, "--out", _folder.File(output), .. words]);
    }

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);

    private void WriteExtract()
    {
        KeyValuePair<string, string>[] tags = [new("highway", "residential"), new("maxspeed", "36")];
        OsmNode[] nodes = [new(1, 160_000_000, 590_000_000, []), new(2, 160_010_000, 590_000_000, []), new(3, 160_020_000, 590_000_000, [])];
        using var file = File.Create(_folder.File("a.osm.pbf"));
        new OsmPbfWriter(file).Write(nodes, [new(1, [1, 2], tags), new(2, [2, 3], tags)], []);
    }

    public void Dispose() => _folder.Dispose();
}
