namespace Samplan.Cli.Tests;

/// <summary>An option that says nothing with the mode is refused, so that nobody believes that it was taken into account.</summary>
public sealed class IdleOptionTests : IDisposable
{
    private const string Day = "--date 2026-05-19 --window 08:10-08:11";
    private readonly NetworkFolder _folder = new();

    [Theory]
    [InlineData("travel-times --mode car --date 2026-05-19", "--date säger inget tillsammans med --mode car. Ta bort det.")]
    [InlineData("travel-times --mode walk --window 08:00-09:00", "--window säger inget tillsammans med --mode walk.")]
    [InlineData("travel-times --mode bike --percentiles 50", "--percentiles säger inget tillsammans med --mode bike.")]
    [InlineData("travel-times --mode car --max-rides 2", "--max-rides säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode car --max-walk 20", "--max-walk säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode car --walk-speed 4", "--walk-speed säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode bike --walk-speed 4", "--walk-speed säger inget tillsammans med --mode bike.")]
    [InlineData("accessibility --mode car --walk-speed 4", "--walk-speed säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode car --egress bike", "--egress säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode walk --max-change-walk 5", "--max-change-walk säger inget tillsammans med --mode walk.")]
    [InlineData("travel-times --mode car --change-seconds 60", "--change-seconds säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode car --access bike", "--access säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode car --arrive-by", "--arrive-by säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode car --return 16:00-17:00", "--return säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode car --departures", "--departures säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode car --journeys", "--journeys säger inget tillsammans med --mode car.")]
    [InlineData("travel-times --mode walk --lts 2", "--lts säger inget tillsammans med --mode walk.")]
    [InlineData($"travel-times --mode transit {Day} --lts 2", "--lts säger inget tillsammans med --mode transit --access walk --egress walk.")]
    [InlineData($"travel-times --mode transit {Day} --metres", "--metres säger inget tillsammans med --mode transit.")]
    [InlineData("travel-times --mode walk --rules r5 --metres", "--metres säger inget tillsammans med --rules r5.")]
    [InlineData("accessibility --mode car --date 2026-05-19", "--date säger inget tillsammans med --mode car.")]
    [InlineData("accessibility --mode walk --rules r5", "--rules säger inget tillsammans med --mode walk.")]
    [InlineData("accessibility --mode car --lts 1", "--lts säger inget tillsammans med --mode car.")]
    public async Task What_says_nothing_with_the_mode_is_refused_and_nothing_is_written(string call, string sentence)
    {
        await PrepareAsync();

        var run = await RunAsync(call);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "a.csv*"));
    }

    [Theory]
    [InlineData("travel-times --mode car --metres")]
    [InlineData($"travel-times --mode transit {Day} --access bike --lts 2")]
    [InlineData($"travel-times --mode transit {Day} --egress bike --lts 2")]
    [InlineData($"travel-times --mode transit {Day} --access car --egress car --walk-speed 4")]
    [InlineData("travel-times --mode walk --walk-speed 4 --rules r5")]
    [InlineData($"accessibility --mode transit {Day} --percentiles 25")]
    public async Task What_says_something_is_taken(string call)
    {
        await PrepareAsync();

        var run = await RunAsync(call);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private async Task PrepareAsync()
    {
        await _folder.BuildAsync(hasBus: true);
        _folder.Write("p.csv", "id,lat,lon\na,59.0,16.0\nd,59.0,16.03\n");
    }

    private Task<ProgramRun> RunAsync(string call)
    {
        var (command, words) = (call.Split(' ')[0], call[(call.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var to = command == "accessibility" ? "--opportunities p.csv --measure nearest" : "--destinations p.csv";
        return _folder.RunAsync(command, "a.csv", $"--origins p.csv {to} {words}");
    }

    public void Dispose() => _folder.Dispose();
}
