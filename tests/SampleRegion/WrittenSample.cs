namespace Samplan.SampleRegion.Tests;

/// <summary>The sample of seed 1 as truth and as files, made once.</summary>
public sealed class WrittenSample : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 5, 20);

    public string Folder { get; } = Directory.CreateTempSubdirectory("samplan-sample-").FullName;

    public IReadOnlyList<SampleFile> Files { get; private set; } = [];

    internal Region Region { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var options = new SampleOptions(Today);
        Files = await SampleFiles.WriteAsync(Folder, options, null, CancellationToken.None);
        Region = Region.Make(options, CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    public string PathOf(string name) => Path.Combine(Folder, name);
}
