namespace Samplan.Cli.Tests;

/// <summary>A result never takes the place of what it is made from, nor of another result of the same call.</summary>
public sealed class OutputPlaceTests : IDisposable
{
    private const string Points = "id,lat,lon\na,59.0,16.0\nd,59.0,16.03\n";
    private readonly NetworkFolder _folder = new();

    [Theory]
    [InlineData("travel-times --origins p.csv --destinations q.csv --mode car --out a.net", "a.net")]
    [InlineData("travel-times --origins p.csv --destinations q.csv --mode car --out p.csv", "p.csv")]
    [InlineData("travel-times --origins p.csv --destinations q.csv --mode car --out ./q.csv", "q.csv")]
    [InlineData("travel-times --origins p.csv --destinations q.csv --mode car --edits e.json --out e.json", "e.json")]
    [InlineData("accessibility --origins p.csv --opportunities q.csv --mode car --measure nearest --out q.csv", "q.csv")]
    [InlineData("accessibility --origins p.csv --opportunities q.csv --mode car --measure nearest --edits e.json --out o.csv --difference p.csv", "p.csv")]
    [InlineData("accessibility --origins p.csv --opportunities q.csv --mode car --measure nearest --edits e.json --out o.csv --difference o.csv", "o.csv")]
    [InlineData("isochrones --origins p.csv --mode car --minutes 3 --out p.csv", "p.csv")]
    [InlineData("isochrones --origins p.csv --mode car --minutes 3 --out o.gpkg --streets p.csv", "p.csv")]
    [InlineData("isochrones --origins p.csv --mode car --minutes 3 --out o.gpkg --streets o.gpkg", "o.gpkg")]
    [InlineData("corridors --places p.csv --flows f.csv --mode car --out f.csv", "f.csv")]
    [InlineData("corridors --places p.csv --flows f.csv --mode car --out o.csv --roads p.csv", "p.csv")]
    [InlineData("corridors --places p.csv --flows f.csv --mode car --out o.csv --roads o.csv", "o.csv")]
    [InlineData("corridors --places p.csv --flows f.csv --mode transit --date 2026-05-19 --window 08:00-09:00 --out f.csv", "f.csv")]
    [InlineData("network --osm a.osm.pbf --out a.osm.pbf", "a.osm.pbf")]
    [InlineData("network --osm a.osm.pbf --gtfs bus --out bus/stops.txt", "stops.txt")]
    [InlineData("network --osm a.osm.pbf --gtfs bus --out o.net --stops-out o.net", "o.net")]
    public async Task A_result_does_not_replace_its_own_input_or_another_result(string call, string file)
    {
        await PrepareAsync();
        var before = Contents();

        var run = await RunAsync(call);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        var sentence = Assert.Single(run.Sentences);
        Assert.Contains(file, sentence, StringComparison.Ordinal);
        Assert.Contains(
            file.StartsWith('o') ? "två resultat har samma namn." : "är en av filerna som ska läsas. Ge resultatet ett annat namn.",
            sentence,
            StringComparison.Ordinal
        );
        Assert.Equal(before, Contents());
    }

    private async Task PrepareAsync()
    {
        await _folder.BuildAsync(hasBus: true);
        _folder.Write("p.csv", Points);
        _folder.Write("q.csv", Points);
        _folder.Write("f.csv", "from,to,persons\na,d,10\n");
        _folder.Write("e.json", "{\"edits\": []}");
    }

    private Task<ProgramRun> RunAsync(string call)
    {
        var words = call.Split(' ').Select(word => word.Contains('.', StringComparison.Ordinal) || word == "bus" ? _folder.File(word) : word).ToList();
        if (words[0] != "network")
            words.AddRange(["--network", _folder.File("a.net")]);
        return BuiltProgram.RunAsync([.. words]);
    }

    private string[] Contents() =>
        [
            .. Directory
                .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}"),
        ];

    public void Dispose() => _folder.Dispose();
}
