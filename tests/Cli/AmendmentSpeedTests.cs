using System.Diagnostics;
using Samplan.Analyses.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Server;
using Samplan.Storage;
using Xunit.Abstractions;

namespace Samplan.Cli.Tests;

/// <summary>A planner who tries a value sees the answer at once.</summary>
[Collection(SampleRegionCollection.Name)]
public sealed class AmendmentSpeedTests(SampleWorkspace sample, ITestOutputHelper output)
{
    // The aim is 300 ms on two cores of their own; a test machine is shared.
    private static readonly TimeSpan s_mostTime = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task One_value_changed_by_hand_is_in_the_picture_within_a_moment()
    {
        using var folder = new TemporaryFolder();
        using var rooms = Rooms.Open(folder.Copy(sample.Built, "region"), WorkspaceAccess.Write, TimeProvider.System).Value!;
        var (pictures, derivations) = (rooms.Get<IPictures>(), rooms.Get<IDerivations>());
        await AmendAndBuildAsync(pictures, derivations, 0);

        var durations = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 5; attempt++)
            durations.Add(await AmendAndBuildAsync(pictures, derivations, attempt));
        output.WriteLine($"median {durations.Order().ElementAt(2).TotalMilliseconds:0} ms, best {durations.Min().TotalMilliseconds:0} ms");

        Assert.True(durations.Order().ElementAt(2) < s_mostTime, string.Join(", ", durations));
    }

    private static async Task<TimeSpan> AmendAndBuildAsync(IPictures pictures, IDerivations derivations, int attempt)
    {
        var started = Stopwatch.GetTimestamp();
        var made = await pictures.AmendAsync(new AmendmentRequest("Vittersnäs", null, "population", 5_000 + attempt, "prov", "planeraren"), default);
        Assert.NotNull(made.Value);
        var report = await derivations.BuildAsync(null, default);
        var duration = Stopwatch.GetElapsedTime(started);
        Assert.Equal(["nodes"], report.Steps.Where(step => step.IsComputed).Select(step => step.Key.Value));
        return duration;
    }
}
