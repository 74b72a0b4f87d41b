using Samplan.Endurance;
using Xunit.Abstractions;

namespace Samplan.Cli.Tests;

/// <summary>
/// Many people at the same server, which may be killed meanwhile: what was acknowledged is there, once. The long forms are <c>samplan bench endurance</c>
/// and <c>samplan bench kills</c>.
/// </summary>
[Collection(SampleRegionCollection.Name)]
public sealed class ServerEnduranceTests(SampleWorkspace sample, ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fifty_writers_and_fifty_readers_lose_nothing_and_write_nothing_twice()
    {
        var settings = new EnduranceSettings(Writers: 50, Readers: 50, TimeSpan.FromSeconds(8))
        {
            WriterPause = TimeSpan.FromSeconds(3),
            AmenderPause = TimeSpan.FromSeconds(2),
            ReaderPause = TimeSpan.FromSeconds(2),
        };
        var report = await RunAsync(settings);
        Assert.Equal(0, report.Uncertain);
    }

    [Fact]
    public async Task A_server_that_is_killed_while_people_write_has_everything_that_it_acknowledged()
    {
        var settings = new EnduranceSettings(Writers: 20, Readers: 5, TimeSpan.Zero, Kills: 12)
        {
            WriterPause = TimeSpan.FromMilliseconds(400),
            AmenderPause = TimeSpan.FromSeconds(1),
            LongestLife = TimeSpan.FromSeconds(1.5),
        };
        var report = await RunAsync(settings);
        Assert.Equal(12, report.Kills);
    }

    private async Task<EnduranceReport> RunAsync(EnduranceSettings settings)
    {
        var workspace = _folder.Copy(sample.Built, "region");
        foreach (string[] call in new string[][] { ["edition", "freeze", workspace, "--title", "Nuläge"], ["edition", "status", workspace, "1", "dialogue"] })
        {
            var run = await BuiltProgram.RunAsync(call);
            Assert.True(run.ExitCode == 0, run.Error);
        }
        using var region = new ServedRegion(BuiltProgram.Path, BuiltProgram.Root, workspace);
        var report = await new EnduranceRun(region, settings).RunAsync(output.WriteLine);
        output.WriteLine($"reads: {report.Reads}; writes: {report.Writes}; {report.Acknowledged} acknowledged, {report.Uncertain} not answered");
        Assert.True(report.Faults.Count == 0, string.Join('\n', report.Faults.Take(20)));
        Assert.True(
            report.Acknowledged >= settings.Kills && report.Acknowledged > 0,
            $"Only {report.Acknowledged} writes: {string.Join(", ", report.Answers)}"
        );
        return report;
    }
}
