namespace Samplan.Reference.Tests.Regions;

/// <summary>Dalarna made by the command line from its published layers, once for the tests that read it.</summary>
public sealed class DalarnaRegion : IAsyncLifetime
{
    internal CommandedRegion Region { get; } = new();

    public async Task InitializeAsync()
    {
        if (!Path.Exists(ReferenceFiles.Find(DalarnaFiles.Layers)) || !Path.Exists(ReferenceFiles.Find(DalarnaFiles.Stops)))
            return;
        await Region.RunAsync("init", Region.Folder, "--name", "Dalarna", "--ruleset", CommandedRegion.Ruleset("dalarna"));
        await Region.ImportAsync(DalarnaFiles.Layers, "places", "--layer", "tatorter_arbetsmarknad");
        await Region.ImportAsync(DalarnaFiles.Layers, "day-population-grid", "--layer", "dagbef_1km");
        await Region.ImportAsync(DalarnaFiles.Layers, "layer", "--layer", "pendlingsflode_vag");
        await Region.ImportAsync(DalarnaFiles.Stops, "stops", "--layer", "hallplatslagen");
        await Region.RunAsync("build", Region.Folder);
    }

    public Task DisposeAsync()
    {
        Region.Dispose();
        return Task.CompletedTask;
    }
}
