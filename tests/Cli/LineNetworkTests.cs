namespace Samplan.Cli.Tests;

/// <summary>A network of a layer of roads, as one types it: the streets of <see cref="NetworkFolder"/>, as lines.</summary>
public sealed class LineNetworkTests : IDisposable
{
    private const string Roads = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"hastighet":36,"klass":"Lokalgata","riktning":"båda"},"geometry":{"type":"LineString","coordinates":[[16.0,59.0],[16.01,59.0]]}},
        {"type":"Feature","properties":{"hastighet":36,"klass":"Lokalgata","riktning":"med"},"geometry":{"type":"LineString","coordinates":[[16.01,59.0],[16.02,59.0]]}},
        {"type":"Feature","properties":{"hastighet":36,"klass":"Lokalgata","riktning":""},"geometry":{"type":"LineString","coordinates":[[16.02,59.0],[16.03,59.0]]}}]}
        """;

    private readonly NetworkFolder _folder = new();

    [Fact]
    public async Task Times_are_those_of_the_same_streets_from_an_extract_but_for_the_one_way()
    {
        _folder.Write("points.csv", "id,lat,lon\na,59.0,16.0\nd,59.0,16.03\n");
        await _folder.BuildAsync();
        await RunAsync("extract.csv");
        var built = await BuildAsync("--map", "speed=hastighet", "--map", "kind=klass", "--map", "direction=riktning", "--json");
        Assert.True(built.ExitCode == 0, built.Error);
        await RunAsync("lines.csv");

        Assert.Contains("\"streets\": 3", built.Output, StringComparison.Ordinal);
        // Three streets of 575 metres at 10 m/s.
        Assert.Equal("from,to,seconds\na,a,0\na,d,173\nd,a,173\nd,d,0\n", _folder.Text("extract.csv"));
        Assert.Equal("from,to,seconds\na,a,0\na,d,173\nd,d,0\n", _folder.Text("lines.csv"));
    }

    [Theory]
    [InlineData("--map speed=fart", "roads.geojson: kolumnen fart saknas.")]
    [InlineData("--map limit=hastighet", "--map limit: ett vägskikt har fälten kind, speed,")]
    [InlineData("--map kind=riktning", "roads.geojson, rad 1: ”båda” går inte att förstå som kind.")]
    [InlineData("--tolerance -1", "--tolerance ska vara ett tal från 0 till 100, inte ”-1”.")]
    [InlineData("--osm roads.geojson", "Ange antingen --osm eller --roads.")]
    public async Task A_wrong_call_is_told_in_a_sentence_and_leaves_nothing(string call, string sentence)
    {
        var run = await BuildAsync(call.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.net*"));
    }

    [Fact]
    public async Task A_map_goes_with_a_layer_only()
    {
        var run = await BuiltProgram.RunAsync("network", "--osm", "a.osm.pbf", "--map", "speed=x", "--out", _folder.File("a.net"));

        Assert.Equal((2, "--map gäller bara --roads."), (run.ExitCode, Assert.Single(run.Sentences)));
    }

    private Task<ProgramRun> BuildAsync(params string[] words)
    {
        _folder.Write("roads.geojson", Roads);
        return BuiltProgram.RunAsync(["network", "--roads", _folder.File("roads.geojson"), "--out", _folder.File("a.net"), .. words]);
    }

    private async Task RunAsync(string output)
    {
        var run = await _folder.RunAsync("travel-times", output, "--origins points.csv --destinations points.csv --mode car");
        Assert.True(run.ExitCode == 0, run.Error);
    }

    public void Dispose() => _folder.Dispose();
}
