using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Samplan.Cli.Tests;

/// <summary>A process that is ended in the middle leaves the workspace as it was before or as it would be after.</summary>
[Collection(SampleRegionCollection.Name)]
public sealed class KillTests(SampleWorkspace sample, ITestOutputHelper output) : IDisposable
{
    private const int Moments = 25;
    private const int Interrupted = 130;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_that_is_killed_is_whole_or_has_not_happened()
    {
        var before = await SampleWorkspace.DatasetsAsync(sample.Unbuilt);
        var undisturbed = _folder.Copy(sample.Unbuilt, "undisturbed");
        var duration = await MeasureAsync(sample.ImportWorkplaces(undisturbed));
        var after = await SampleWorkspace.DatasetsAsync(undisturbed);
        var results = await SampleWorkspace.BuildAsync(undisturbed);
        Assert.NotEqual(before, after);

        var (old, done) = (0, 0);
        var random = new Random(1);
        for (var moment = 0; moment < Moments; moment++)
        {
            var workspace = _folder.Copy(sample.Unbuilt, $"import-{moment}");
            await KillAsync(sample.ImportWorkplaces(workspace), duration * random.NextDouble() * 1.1);
            var state = await SampleWorkspace.DatasetsAsync(workspace);
            Assert.True(Same(state, before) || Same(state, after), $"Moment {moment}: {string.Join(", ", state.Keys)}");
            (old, done) = Same(state, before) ? (old + 1, done) : (old, done + 1);
            if (Same(state, before))
                Assert.Equal(0, (await BuiltProgram.RunAsync(sample.ImportWorkplaces(workspace))).ExitCode);
            Assert.Equal(results, await SampleWorkspace.BuildAsync(workspace));
            Directory.Delete(workspace, recursive: true);
        }
        output.WriteLine($"import of {duration.TotalMilliseconds:0} ms: {old} killed before the commit, {done} after");
    }

    [Fact]
    public async Task A_build_that_is_killed_has_kept_all_of_its_results_or_none()
    {
        var undisturbed = _folder.Copy(sample.Unbuilt, "undisturbed");
        var duration = await MeasureAsync("build", undisturbed);
        var after = await SampleWorkspace.HashesAsync(undisturbed);
        Assert.NotEmpty(after);

        var (old, done) = (0, 0);
        var random = new Random(2);
        for (var moment = 0; moment < Moments; moment++)
        {
            var workspace = _folder.Copy(sample.Unbuilt, $"build-{moment}");
            await KillAsync(["build", workspace], duration * (0.2 + random.NextDouble()) * 1.1);
            var state = await SampleWorkspace.HashesAsync(workspace);
            Assert.True(state.Count == 0 || Same(state, after), $"Moment {moment}: {state.Count} of {after.Count} results");
            (old, done) = state.Count == 0 ? (old + 1, done) : (old, done + 1);
            Assert.Equal(after, await SampleWorkspace.BuildAsync(workspace));
            Directory.Delete(workspace, recursive: true);
        }
        output.WriteLine($"build of {duration.TotalMilliseconds:0} ms: {old} killed before the commit, {done} after");
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_of_a_build_stops_it_with_a_sentence_and_leaves_the_workspace_as_it_was()
    {
        if (OperatingSystem.IsWindows())
            return;
        var workspace = _folder.Copy(sample.Unbuilt, "interrupted");
        var before = TemporaryFolder.Bytes(workspace);
        using var process = BuiltProgram.StartAtTerminal("build", workspace);
        Assert.Equal("Räknar …", await process.StandardError.ReadLineAsync());
        await InterruptAsync(process);
        var run = await BuiltProgram.EndAsync(process);

        Assert.Equal((Interrupted, ""), (run.ExitCode, run.Output));
        Assert.Equal("Avbrutet. Arbetsytan är som den var.", Assert.Single(run.Sentences));
        Assert.Equal(before, TemporaryFolder.Bytes(workspace));
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_of_the_demo_ends_it_with_130_and_what_is_there_opens()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = BuiltProgram.StartAtTerminal("demo", "--build-only", "--folder", _folder.File("demo"));
        await process.StandardOutput.ReadLineAsync();
        await InterruptAsync(process);
        var run = await BuiltProgram.EndAsync(process);

        Assert.Equal((Interrupted, "Avbrutet. Arbetsytan är som den var."), (run.ExitCode, run.Sentences[^1]));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        if (File.Exists(_folder.File("demo/exempelregionen/region.json")))
            Assert.Empty(await SampleWorkspace.HashesAsync(_folder.File("demo/exempelregionen")));
    }

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.OrderBy(pair => pair.Key, StringComparer.Ordinal).SequenceEqual(other.OrderBy(pair => pair.Key, StringComparer.Ordinal));

    private static async Task<TimeSpan> MeasureAsync(params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        var run = await BuiltProgram.RunAsync(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task KillAsync(string[] arguments, TimeSpan after)
    {
        using var process = BuiltProgram.Start(arguments);
        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task InterruptAsync(Process process)
    {
        using var sent = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await sent.WaitForExitAsync();
    }
}
